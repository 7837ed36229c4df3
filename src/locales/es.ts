
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`Información del ${0}, la última disponible.`,
'attachments': `Archivos adjuntos`,
'authors': `Autoría: `,
'comma': `, `,
'doc-number': `N.º de documento: `,
'empty': `No hay contenidos por el momento.`,
'error-busy': str`El servidor está saturado. Vuelva a intentarlo ${0}.`,
'error-configuration': `Esta parte de la página no está configurada correctamente.`,
'error-format': `No es posible leer la respuesta del servidor.`,
'error-missing': `No se ha encontrado el contenido solicitado.`,
'error-network': `No es posible conectar con el servidor.`,
'error-offline': `No hay conexión a internet.`,
'error-server': `El servidor no está disponible en este momento.`,
'loading': `Cargando…`,
'more': `Mostrar más`,
'more-link': `Ver todo`,
'neighbours': `Otros artículos`,
'new': `Nuevo`,
'next': `Artículo siguiente: `,
'next-page': `Página siguiente`,
'page': str`Página ${0}`,
'pages': `Paginación`,
'pinned': `Destacado`,
'previous': `Artículo anterior: `,
'previous-page': `Página anterior`,
'read-whole': `Leer el artículo completo`,
'retry': `Reintentar`,
'shown': str`Artículos del ${0} al ${1}`,
'source': `Fuente: `,
'table': `Tabla`,
'updated': `Última actualización: `,
'withdrawn': `Retirado`,
'withdrawn-notice': `Este artículo ha sido retirado.`,
'withdrawn-on': str`Este artículo fue retirado el ${0}.`,
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
  