
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'empty': `등록된 내용이 없습니다.`,
'error-configuration': `이 부분의 설정이 올바르지 않습니다.`,
'error-format': `서버의 응답을 읽을 수 없습니다.`,
'error-network': `서버에 연결할 수 없습니다.`,
'error-offline': `인터넷에 연결되어 있지 않습니다.`,
'error-server': `서버가 지금 응답할 수 없습니다.`,
'loading': `불러오는 중…`,
'more': `더 보기`,
'more-link': `전체 보기`,
'new': `새 글`,
'next-page': `다음 페이지`,
'page': str`${0}페이지`,
'pages': `페이지`,
'pinned': `고정`,
'previous-page': `이전 페이지`,
'retry': `다시 시도`,
'shown': str`${0}번째부터 ${1}번째까지`,
'withdrawn': `철회됨`,
    };
  