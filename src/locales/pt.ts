
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`Informações de ${0}, as últimas disponíveis.`,
'attachments': `Anexos`,
'authors': `Autoria: `,
'comma': `, `,
'doc-number': `N.º do documento: `,
'empty': `Não há conteúdo neste momento.`,
'error-busy': str`O servidor está sobrecarregado. Tente novamente ${0}.`,
'error-configuration': `Esta parte da página não está configurada corretamente.`,
'error-format': `Não foi possível ler a resposta do servidor.`,
'error-missing': `O conteúdo solicitado não foi encontrado.`,
'error-network': `O servidor não respondeu.`,
'error-offline': `Sem acesso à internet.`,
'error-server': `O servidor está temporariamente indisponível.`,
'loading': `Aguarde…`,
'more': `Mostrar mais`,
'more-link': `Ver tudo`,
'neighbours': `Outros artigos`,
'new': `Novo`,
'next': `Artigo seguinte: `,
'next-page': `Página seguinte`,
'page': str`Página ${0}`,
'pages': `Paginação`,
'pinned': `Destaque`,
'previous': `Artigo anterior: `,
'previous-page': `Página anterior`,
'read-whole': `Ler o artigo completo`,
'retry': `Tentar novamente`,
'shown': str`Artigos ${0} a ${1}`,
'source': `Fonte: `,
'table': `Tabela`,
'updated': `Atualizado em: `,
'withdrawn': `Retirado`,
'withdrawn-notice': `Este artigo foi retirado.`,
'withdrawn-on': str`Este artigo foi retirado em ${0}.`,
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
  