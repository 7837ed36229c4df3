
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`${0} 時点の情報を表示しています。`,
'attachments': `添付ファイル`,
'authors': `執筆：`,
'comma': `、`,
'copied': `アドレスをコピーしました。`,
'copy': `リンクをコピー`,
'copy-by-hand': `次のアドレスをコピーしてください。`,
'credit': `制作：`,
'doc-number': `文書番号：`,
'email': `メール`,
'empty': `掲載されている情報はありません。`,
'error-busy': str`サーバーが混み合っています。${0}にもう一度お試しください。`,
'error-configuration': `この部分の設定に誤りがあります。`,
'error-format': `サーバーからの応答を読み取れませんでした。`,
'error-missing': `該当する内容が見つかりませんでした。`,
'error-network': `サーバーに接続できませんでした。`,
'error-offline': `インターネットに接続されていません。`,
'error-server': `サーバーが一時的に応答できません。`,
'language': `言語`,
'language-apply': `切り替え`,
'loading': `読み込み中…`,
'menu': `メニュー`,
'more': `もっと見る`,
'more-link': `一覧を見る`,
'native': `その他の方法で共有`,
'neighbours': `前後の記事`,
'new': `新着`,
'next': `次の記事：`,
'next-page': `次のページ`,
'no-qr': `QRコードを表示できません。`,
'organizer': `運営：`,
'page': str`${0} ページ`,
'pages': `ページ送り`,
'pinned': `注目`,
'previous': `前の記事：`,
'previous-page': `前のページ`,
'print': `印刷`,
'qr': `QRコード`,
'read-whole': `全文を読む`,
'report-mistake': `このサイトの誤りを報告`,
'retry': `もう一度試す`,
'scan': `WeChatでこのコードを読み取り、開いたページから共有してください。`,
'share': `共有`,
'shown': str`${0} 件目から ${1} 件目まで`,
'site-id': `サイト識別コード：`,
'source': `発信元：`,
'sponsor': `主管：`,
'support-phone': `技術サポート：`,
'table': `表`,
'updated': `更新日：`,
'wechat': `WeChat`,
'weibo': `微博（Weibo）`,
'withdrawn': `取り下げ`,
'withdrawn-notice': `この記事は取り下げられました。`,
'withdrawn-on': str`この記事は${0}に取り下げられました。`,
    };
  