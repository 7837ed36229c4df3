import { awsDirs } from './aws-dirs.js';
import { cctv } from './cctv.js';
import { ckan } from './ckan.js';
import { discourse } from './discourse.js';
import { federalRegister } from './federal-register.js';
import type { Format } from './format.js';
import { govCn, govCnSearch } from './gov-cn.js';
import { govukBatchSearch, govukSearch } from './govuk-search.js';
import { govukContent } from './govuk-content.js';
import { guardian } from './guardian.js';
import { hanwebJpaas, hanwebJpage, hanwebSearch } from './hanweb.js';
import { hnAlgolia } from './hn-algolia.js';
import { mediawiki } from './mediawiki.js';
import { newsapi } from './newsapi.js';
import { peopleCn } from './people-cn.js';
import { trs } from './trs.js';
import { ucap } from './ucap.js';
import { WRAPPERS } from './wrappers.js';
import { xinhuanet } from './xinhuanet.js';

/**
 * Formats of public interfaces and of governments' sites, in the order in which they are asked. What is only wrapped in
 * a known way comes last.
 */
export const SITE_FORMATS: readonly Format[] = [
  hanwebJpage,
  hanwebJpaas,
  hanwebSearch,
  govCn,
  govCnSearch,
  ucap,
  xinhuanet,
  cctv,
  peopleCn,
  trs,
  govukContent,
  govukSearch,
  govukBatchSearch,
  federalRegister,
  guardian,
  newsapi,
  mediawiki,
  ckan,
  discourse,
  hnAlgolia,
  awsDirs,
  ...WRAPPERS,
];
