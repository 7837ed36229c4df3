
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`Показаны данные по состоянию на ${0}.`,
'attachments': `Прикреплённые файлы`,
'authors': `Текст: `,
'comma': `, `,
'doc-number': `Номер документа: `,
'empty': `Материалов пока нет.`,
'error-busy': str`Сервер перегружен. Повторите попытку ${0}.`,
'error-configuration': `Эта часть страницы настроена неправильно.`,
'error-format': `Не удалось прочитать ответ сервера.`,
'error-missing': `Запрошенный материал не найден.`,
'error-network': `Не удалось подключиться к серверу.`,
'error-offline': `Нет подключения к интернету.`,
'error-server': `Сервер временно недоступен.`,
'loading': `Загрузка…`,
'more': `Показать ещё`,
'more-link': `Все материалы`,
'neighbours': `Другие материалы`,
'new': `Новое`,
'next': `Следующий материал: `,
'next-page': `Следующая страница`,
'page': str`Страница ${0}`,
'pages': `Страницы`,
'pinned': `Закреплено`,
'previous': `Предыдущий материал: `,
'previous-page': `Предыдущая страница`,
'read-whole': `Читать полностью`,
'retry': `Повторить попытку`,
'shown': str`Материалы с ${0} по ${1}`,
'source': `Источник: `,
'table': `Таблица`,
'updated': `Обновлено: `,
'withdrawn': `Отозвано`,
'withdrawn-notice': `Этот материал отозван.`,
'withdrawn-on': str`${0} этот материал был отозван.`,
'print': `Print`,
'copy-by-hand': `Copy this address:`,
'qr': `QR code`,
'scan': `Scan this code with WeChat, then share the page there.`,
'no-qr': `The QR code cannot be shown.`,
'copied': `The address has been copied.`,
'share': `Share`,
'weibo': `Weibo`,
'wechat': `WeChat`,
'email': `E-mail`,
'copy': `Copy link`,
'native': `More ways to share`,
'language-apply': `Change`,
'language': `Language`,
'menu': `Menu`,
'sponsor': `Sponsored by: `,
'organizer': `Organized by: `,
'site-id': `Website code: `,
'report-mistake': `Report a mistake on this site`,
'support-phone': `Technical support: `,
'credit': `Produced by: `,
    };
  