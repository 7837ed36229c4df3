
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`Angezeigt wird der Stand vom ${0} Uhr.`,
'attachments': `Anlagen`,
'authors': `Verfasst von: `,
'comma': `, `,
'doc-number': `Dokument-Nr.: `,
'empty': `Derzeit sind keine Inhalte vorhanden.`,
'error-busy': str`Der Server ist ausgelastet. Bitte versuchen Sie es ${0} erneut.`,
'error-configuration': `Dieser Teil der Seite ist nicht richtig eingerichtet.`,
'error-format': `Die Antwort des Servers konnte nicht gelesen werden.`,
'error-missing': `Der gesuchte Inhalt wurde nicht gefunden.`,
'error-network': `Der Server konnte nicht erreicht werden.`,
'error-offline': `Es besteht keine Internetverbindung.`,
'error-server': `Der Server ist vorübergehend nicht verfügbar.`,
'loading': `Wird geladen …`,
'more': `Mehr anzeigen`,
'more-link': `Alle anzeigen`,
'neighbours': `Weitere Artikel`,
'new': `Neu`,
'next': `Nächster Artikel: `,
'next-page': `Nächste Seite`,
'page': str`Seite ${0}`,
'pages': `Seiten`,
'pinned': `Angeheftet`,
'previous': `Vorheriger Artikel: `,
'previous-page': `Vorherige Seite`,
'read-whole': `Ganzen Artikel lesen`,
'retry': `Erneut versuchen`,
'shown': str`Artikel ${0} bis ${1}`,
'source': `Quelle: `,
'table': `Tabelle`,
'updated': `Stand: `,
'withdrawn': `Zurückgezogen`,
'withdrawn-notice': `Dieser Artikel wurde zurückgezogen.`,
'withdrawn-on': str`Dieser Artikel wurde am ${0} zurückgezogen.`,
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
  