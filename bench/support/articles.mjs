/** Articles such as a city publishes them: titles of 18 to 112 characters, summaries of one to three lines. */

const titles = [
  'Harbour ferry timetable for the winter months',
  'Public consultation on the new cycle route between the main station and the university campus opens on Monday',
  'Library closed on Friday',
  'City council approves the budget for the repair of 42 primary schools',
  'Notice on flood prevention work along the eastern canal in the coming season',
  'Mayor opens the rebuilt market hall',
  'Water supply in the old town is interrupted on Sunday from 8 a.m. to 2 p.m. for work on the mains',
  'Annual report on open government information published',
];
const summaries = [
  'The ferries run every twenty minutes on working days and every half hour at weekends. Dogs travel free of charge.',
  'Plans can be seen at the town hall and on this site until the end of the month; remarks may be sent by letter or by e-mail to the planning office, which answers each of them.',
  'Books can be returned through the box at the side entrance.',
];
const sources = ['Transport Office', 'Department of Planning and Building', 'City Library'];

/**
 * A JSON Feed.
 *
 * @param {number} count
 * @param {{ from?: number, image?: string }} [options] image: address that gets the article's number as its query
 */
export function jsonFeed(count, { from = 0, image } = {}) {
  const items = Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const day = new Date(Date.UTC(2026, 8, 30) - (n % 3000) * 86_400_000).toISOString();
    return {
      id: `a${n}`,
      url: `https://news.example/articles/${n}.html`,
      title: `${titles[n % titles.length]} (${n + 1})`,
      summary: summaries[n % summaries.length],
      date_published: day,
      authors: [{ name: sources[n % sources.length] }],
      ...(image ? { image: `${image}?${n}` } : {}),
    };
  });
  return { version: 'https://jsonfeed.org/version/1.1', title: 'News', items };
}
