/**
 * What is the same in every language: the facts of each article. Texts are in en.mjs, zh-Hans.mjs,
 * ja.mjs and ko.mjs under the same ids, so that a translation is found by its id.
 *
 * Lanwan is an invented city. So are its people, offices, figures and telephone numbers. The filing numbers in the
 * footers of the demo's sites have the form of real ones and can be nobody's: no province is called 澜, and no place has
 * the administrative code 000000, with which the numbers of the police and of government sites begin.
 *
 * Dates are days before today, so that the demo never looks stale. `time` is given where the city
 * published to the minute (local time, +08:00); without it the date is a calendar day.
 */

/** @typedef {{ daysAgo: number, time?: string }} When */

/**
 * @typedef {object} Facts
 * @property {number} id
 * @property {string} slug
 * @property {string} category key of `categories` in the language files
 * @property {string} source key of `sources` in the language files
 * @property {When} published
 * @property {When} [updated]
 * @property {string} [author] key of `people` in the language files
 * @property {string[]} tags keys of `tags` in the language files
 * @property {string} [image] name in demo/images, and key of `images` in the language files
 * @property {string} [docNumber]
 * @property {{ file: string, type: string }[]} [attachments] files of demo/files
 * @property {boolean} [pinned]
 * @property {{ daysAgo: number }} [withdrawn]
 */

/** @type {Facts[]} */
export const articles = [
  {
    id: 1051, slug: 'across-the-bay', category: 'service', source: 'transport', pinned: true,
    published: { daysAgo: 6, time: '08:00' }, updated: { daysAgo: 1, time: '11:40' },
    tags: ['bridge', 'ferry'], image: 'bridge', docNumber: 'LW-TR/51',
    attachments: [{ file: 'ferry-timetable.csv', type: 'text/csv' }],
  },
  {
    id: 1060, slug: 'gale-warning', category: 'warning', source: 'weather',
    published: { daysAgo: 1, time: '16:20' }, tags: ['weather', 'ferry'],
  },
  {
    id: 1059, slug: 'consular-posts', category: 'exchange', source: 'foreign-affairs',
    published: { daysAgo: 2 }, updated: { daysAgo: 1 }, author: 'he',
    tags: ['consuls', 'forum'], image: 'city-hall',
  },
  {
    id: 1058, slug: 'lantern-festival', category: 'culture', source: 'culture',
    published: { daysAgo: 3, time: '19:30' }, author: 'bian', tags: ['festival', 'old-quay'], image: 'lantern-festival',
  },
  {
    id: 1057, slug: 'water-supply-chawu', category: 'notice', source: 'water',
    published: { daysAgo: 4 }, tags: ['water'],
  },
  {
    id: 1061, slug: 'for-seafarers', category: 'service', source: 'port',
    published: { daysAgo: 4, time: '12:00' }, tags: ['port'], image: 'harbour',
  },
  {
    id: 1056, slug: 'port-figures', category: 'statistics', source: 'port',
    published: { daysAgo: 5, time: '10:00' }, tags: ['port', 'figures'], image: 'harbour',
  },
  {
    id: 1055, slug: 'service-portal-shortcuts', category: 'service', source: 'information',
    published: { daysAgo: 6, time: '14:05' }, tags: ['portal'],
  },
  {
    id: 1054, slug: 'saltmere-delegation', category: 'exchange', source: 'foreign-affairs',
    published: { daysAgo: 8 }, author: 'he', tags: ['saltmere', 'tram', 'old-quay'], image: 'tram',
  },
  {
    id: 1053, slug: 'north-lighthouse-tender', category: 'tender', source: 'procurement',
    published: { daysAgo: 10, time: '09:00' }, tags: ['lighthouse'], docNumber: 'LW-PR/118',
    attachments: [{ file: 'tender-form.pdf', type: 'application/pdf' }],
  },
  {
    id: 1052, slug: 'coastal-affairs-committee', category: 'news', source: 'information',
    published: { daysAgo: 12 }, tags: ['coast', 'safety'], docNumber: 'LW-CA/7',
  },
  {
    id: 1050, slug: 'three-cities-in-five-days', category: 'news', source: 'daily',
    published: { daysAgo: 15, time: '07:45' }, author: 'bian', tags: ['delegation', 'tram', 'wind'], image: 'wind-farm',
  },
  {
    id: 1049, slug: 'upper-lan-river-symposium', category: 'news', source: 'daily',
    published: { daysAgo: 18 }, author: 'he', tags: ['river', 'tea'], image: 'tea-hills',
  },
  {
    id: 1048, slug: 'water-supply-gangqian', category: 'notice', source: 'water',
    published: { daysAgo: 21 }, tags: ['water'],
  },
  {
    id: 1047, slug: 'clinics-evening-hours', category: 'service', source: 'health',
    published: { daysAgo: 23, time: '09:15' }, tags: ['health'], image: 'clinic',
  },
  {
    id: 1046, slug: 'reading-room', category: 'culture', source: 'library',
    published: { daysAgo: 26 }, author: 'jian', tags: ['library'], image: 'library',
  },
  {
    id: 1045, slug: 'dense-fog', category: 'warning', source: 'weather',
    published: { daysAgo: 27, time: '06:10' }, updated: { daysAgo: 27, time: '11:55' }, tags: ['weather', 'ferry'],
  },
  {
    id: 1044, slug: 'bridge-heavy-vehicles', category: 'notice', source: 'transport',
    published: { daysAgo: 30 }, withdrawn: { daysAgo: 28 }, tags: ['bridge'], docNumber: 'LW-TR/44',
  },
  {
    id: 1043, slug: 'population-and-households', category: 'statistics', source: 'statistics',
    published: { daysAgo: 34, time: '10:00' }, tags: ['figures'],
  },
  {
    id: 1042, slug: 'wind-farm-second-row', category: 'news', source: 'daily',
    published: { daysAgo: 37 }, author: 'bian', tags: ['wind', 'coast'], image: 'wind-farm',
  },
  {
    id: 1041, slug: 'lost-property', category: 'service', source: 'transport',
    published: { daysAgo: 41 }, tags: ['tram', 'ferry'],
  },
  {
    id: 1040, slug: 'letters-with-minatohara', category: 'exchange', source: 'education',
    published: { daysAgo: 45 }, tags: ['minatohara', 'schools'], image: 'school',
  },
  {
    id: 1039, slug: 'salt-street-market', category: 'culture', source: 'culture',
    published: { daysAgo: 49, time: '17:00' }, author: 'bian', tags: ['market', 'festival'], image: 'market',
  },
  {
    id: 1038, slug: 'tram-award', category: 'tender', source: 'procurement',
    published: { daysAgo: 54 }, tags: ['tram'], docNumber: 'LW-PR/102',
  },
  {
    id: 1037, slug: 'street-trees', category: 'notice', source: 'parks',
    published: { daysAgo: 60 }, tags: ['parks', 'consultation'], image: 'park',
  },
  {
    id: 1036, slug: 'mailbox-report', category: 'news', source: 'information',
    published: { daysAgo: 66, time: '15:30' }, tags: ['mailbox', 'figures'],
  },
  {
    id: 1035, slug: 'unpo-memorandum', category: 'exchange', source: 'foreign-affairs',
    published: { daysAgo: 73 }, author: 'he', tags: ['unpo', 'coast'], image: 'harbour',
  },
  {
    id: 1034, slug: 'counter-hours', category: 'service', source: 'information',
    published: { daysAgo: 80 }, tags: ['portal'],
  },
  {
    id: 1033, slug: 'tea-hills-path', category: 'news', source: 'parks',
    published: { daysAgo: 91 }, author: 'bian', tags: ['tea', 'parks'], image: 'tea-hills',
  },
  {
    id: 1032, slug: 'air-and-bathing-water', category: 'statistics', source: 'statistics',
    published: { daysAgo: 104, time: '10:00' }, tags: ['coast', 'figures'],
  },
  {
    id: 1031, slug: 'harbour-voices', category: 'culture', source: 'library',
    published: { daysAgo: 130 }, author: 'jian', tags: ['library', 'port'],
  },
  {
    id: 1030, slug: 'new-website', category: 'news', source: 'information',
    published: { daysAgo: 203 }, tags: ['portal'],
  },
  {
    id: 1029, slug: 'tram-line-three', category: 'news', source: 'daily',
    published: { daysAgo: 412, time: '12:00' }, tags: ['tram'], image: 'tram',
  },
];
