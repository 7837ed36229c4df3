
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`以下為截至 ${0} 的內容。`,
'attachments': `附件`,
'authors': `作者：`,
'comma': `、`,
'doc-number': `發文字號：`,
'empty': `目前尚無資料。`,
'error-busy': str`伺服器忙碌中，請於 ${0}再試一次。`,
'error-configuration': `此處內容的設定有誤。`,
'error-format': `無法讀取伺服器回應的內容。`,
'error-missing': `查無相關內容。`,
'error-network': `無法連線至伺服器，請稍後再試。`,
'error-offline': `目前沒有網路連線。`,
'error-server': `伺服器暫時無法回應，請稍後再試。`,
'loading': `載入中…`,
'more': `顯示更多`,
'more-link': `更多`,
'neighbours': `上一則與下一則`,
'new': `最新`,
'next': `下一則：`,
'next-page': `下一頁`,
'page': str`第 ${0} 頁`,
'pages': `分頁`,
'pinned': `置頂`,
'previous': `上一則：`,
'previous-page': `上一頁`,
'read-whole': `閱讀全文`,
'retry': `再試一次`,
'shown': str`第 ${0} 則至第 ${1} 則`,
'source': `資料來源：`,
'table': `表格`,
'updated': `更新日期：`,
'withdrawn': `已撤回`,
'withdrawn-notice': `本文已撤回。`,
'withdrawn-on': str`本文已於${0}撤回。`,
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
  