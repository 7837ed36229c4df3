
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'empty': `掲載されている情報はありません。`,
'error-configuration': `この部分の設定に誤りがあります。`,
'error-format': `サーバーからの応答を読み取れませんでした。`,
'error-network': `サーバーに接続できませんでした。`,
'error-offline': `インターネットに接続されていません。`,
'error-server': `サーバーが現在応答できません。`,
'loading': `読み込み中…`,
'more': `もっと見る`,
'more-link': `一覧を見る`,
'new': `新着`,
'next-page': `次のページ`,
'page': str`${0} ページ`,
'pages': `ページ`,
'pinned': `固定`,
'previous-page': `前のページ`,
'retry': `もう一度試す`,
'shown': str`${0} 件目から ${1} 件目まで`,
'withdrawn': `取り下げ`,
    };
  