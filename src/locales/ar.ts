
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`المعلومات المعروضة بتاريخ ${0}.`,
'attachments': `المرفقات`,
'authors': `إعداد: `,
'comma': `، `,
'doc-number': `رقم الوثيقة: `,
'empty': `لا يوجد محتوى حاليًا.`,
'error-busy': str`الخادم مشغول حاليًا، ومن المتوقع أن يصبح متاحًا ${0}.`,
'error-configuration': `إعدادات هذا الجزء من الصفحة غير صحيحة.`,
'error-format': `تعذّرت قراءة رد الخادم.`,
'error-missing': `لم يُعثر على المحتوى المطلوب.`,
'error-network': `تعذّر الاتصال بالخادم.`,
'error-offline': `لا يوجد اتصال بالإنترنت.`,
'error-server': `الخادم غير متاح مؤقتًا.`,
'loading': `جارٍ التحميل…`,
'more': `عرض المزيد`,
'more-link': `عرض الكل`,
'neighbours': `مقالات أخرى`,
'new': `جديد`,
'next': `المقال التالي: `,
'next-page': `الصفحة التالية`,
'page': str`الصفحة ${0}`,
'pages': `الصفحات`,
'pinned': `مثبّت`,
'previous': `المقال السابق: `,
'previous-page': `الصفحة السابقة`,
'read-whole': `قراءة المقال كاملًا`,
'retry': `إعادة المحاولة`,
'shown': str`المقالات من ${0} إلى ${1}`,
'source': `المصدر: `,
'table': `جدول`,
'updated': `آخر تحديث: `,
'withdrawn': `مسحوب`,
'withdrawn-notice': `سُحب هذا المقال.`,
'withdrawn-on': str`سُحب هذا المقال بتاريخ ${0}.`,
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
  