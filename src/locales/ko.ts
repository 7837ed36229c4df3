
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`${0} 기준 정보를 표시하고 있습니다.`,
'attachments': `첨부파일`,
'authors': `작성자: `,
'comma': `, `,
'copied': `주소를 복사했습니다.`,
'copy': `링크 복사`,
'copy-by-hand': `다음 주소를 복사하십시오.`,
'credit': `제작: `,
'doc-number': `문서번호: `,
'email': `이메일`,
'empty': `등록된 게시물이 없습니다.`,
'error-busy': str`서버가 혼잡합니다. ${0}에 다시 시도해 주세요.`,
'error-configuration': `이 부분의 설정이 올바르지 않습니다.`,
'error-format': `서버의 응답을 읽을 수 없습니다.`,
'error-missing': `해당하는 내용을 찾을 수 없습니다.`,
'error-network': `서버에 연결할 수 없습니다.`,
'error-offline': `인터넷에 연결되어 있지 않습니다.`,
'error-server': `현재 서버가 응답할 수 없습니다.`,
'language': `언어`,
'language-apply': `변경`,
'loading': `불러오는 중…`,
'menu': `메뉴`,
'more': `더 보기`,
'more-link': `전체 보기`,
'native': `다른 방법으로 공유`,
'neighbours': `이전·다음 글`,
'new': `새 글`,
'next': `다음 글: `,
'next-page': `다음 페이지`,
'no-qr': `QR 코드를 표시할 수 없습니다.`,
'organizer': `운영: `,
'page': str`${0}페이지`,
'pages': `페이지 이동`,
'pinned': `고정`,
'previous': `이전 글: `,
'previous-page': `이전 페이지`,
'print': `인쇄`,
'qr': `QR 코드`,
'read-whole': `전문 보기`,
'report-mistake': `이 사이트의 오류 신고`,
'retry': `다시 시도`,
'scan': `위챗으로 이 코드를 스캔하여 페이지를 연 다음 공유하십시오.`,
'share': `공유`,
'shown': str`${0}번째부터 ${1}번째까지`,
'site-id': `사이트 식별 코드: `,
'source': `출처: `,
'sponsor': `주관: `,
'support-phone': `기술 지원: `,
'table': `표`,
'updated': `수정일: `,
'wechat': `위챗`,
'weibo': `웨이보`,
'withdrawn': `철회됨`,
'withdrawn-notice': `이 글은 철회되었습니다.`,
'withdrawn-on': str`이 글은 ${0}에 철회되었습니다.`,
    };
  