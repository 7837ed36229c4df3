
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`以下内容截至 ${0}。`,
'attachments': `附件`,
'authors': `作者：`,
'comma': `、`,
'copied': `网址已复制。`,
'copy': `复制链接`,
'copy-by-hand': `请复制此网址：`,
'credit': `网站制作：`,
'doc-number': `发文字号：`,
'email': `电子邮件`,
'empty': `暂无内容。`,
'error-busy': str`服务器繁忙，请于${0}重试。`,
'error-configuration': `此处内容的设置有误。`,
'error-format': `服务器返回的内容无法读取。`,
'error-missing': `未找到相关内容。`,
'error-network': `无法连接到服务器，请稍后重试。`,
'error-offline': `当前没有网络连接。`,
'error-server': `服务器暂时无法响应，请稍后重试。`,
'language': `语言`,
'language-apply': `切换`,
'loading': `正在加载…`,
'menu': `栏目导航`,
'more': `查看更多`,
'more-link': `更多`,
'native': `更多分享方式`,
'neighbours': `上一篇和下一篇`,
'new': `新`,
'next': `下一篇：`,
'next-page': `下一页`,
'no-qr': `二维码无法显示。`,
'organizer': `承办单位：`,
'page': str`第 ${0} 页`,
'pages': `分页`,
'pinned': `置顶`,
'previous': `上一篇：`,
'previous-page': `上一页`,
'print': `打印`,
'qr': `二维码`,
'read-whole': `阅读全文`,
'report-mistake': `我为政府网站找错`,
'retry': `重试`,
'scan': `请用微信“扫一扫”打开后分享。`,
'share': `分享`,
'shown': str`第 ${0} 条至第 ${1} 条`,
'site-id': `网站标识码：`,
'source': `来源：`,
'sponsor': `主办单位：`,
'support-phone': `技术支持电话：`,
'table': `表格`,
'updated': `更新时间：`,
'wechat': `微信`,
'weibo': `微博`,
'withdrawn': `已撤回`,
'withdrawn-notice': `本文已撤回。`,
'withdrawn-on': str`本文已于${0}撤回。`,
    };
  