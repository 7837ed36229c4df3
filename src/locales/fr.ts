
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'as-of': str`Informations affichées à la date du ${0}.`,
'attachments': `Pièces jointes`,
'authors': `Par : `,
'comma': `, `,
'doc-number': `N° de document : `,
'empty': `Aucun contenu pour le moment.`,
'error-busy': str`Le serveur est surchargé. Veuillez réessayer ${0}.`,
'error-configuration': `Cette partie de la page n’est pas configurée correctement.`,
'error-format': `La réponse du serveur n’a pas pu être lue.`,
'error-missing': `Le contenu demandé est introuvable.`,
'error-network': `Impossible de joindre le serveur.`,
'error-offline': `Vous êtes hors ligne.`,
'error-server': `Le serveur est momentanément indisponible.`,
'loading': `Chargement en cours…`,
'more': `Afficher plus`,
'more-link': `Voir tout`,
'neighbours': `Autres articles`,
'new': `Nouveau`,
'next': `Article suivant : `,
'next-page': `Page suivante`,
'page': str`Page ${0}`,
'pages': `Pagination`,
'pinned': `À la une`,
'previous': `Article précédent : `,
'previous-page': `Page précédente`,
'read-whole': `Lire l’article en entier`,
'retry': `Réessayer`,
'shown': str`Articles ${0} à ${1}`,
'source': `Source : `,
'table': `Tableau`,
'updated': `Mise à jour : `,
'withdrawn': `Retiré`,
'withdrawn-notice': `Cet article a été retiré.`,
'withdrawn-on': str`Cet article a été retiré le ${0}.`,
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
  