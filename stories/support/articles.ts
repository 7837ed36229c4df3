/** Articles of Lanwan, an invented city: for stories, and for the tests that render them. */
import { articleFrom, type LooseArticle } from '../../src/data/loose-article.js';
import type { ArticlePage } from '../../src/data/article.js';
import type { ArticleSource } from '../../src/data/source.js';
import { NetworkError } from '../../src/errors.js';

const picture = (name: string) => new URL(`../../demo/images/${name}.svg`, import.meta.url).href;

const english: LooseArticle[] = [
  {
    id: '1',
    title: 'Harbour bridge opens to walkers on Sunday mornings',
    published: '2026-03-01',
    summary: 'From seven to ten the bridge belongs to those who walk and cycle. Buses take the tunnel.',
    image: { src: picture('bridge'), alt: 'The harbour bridge at dawn' },
    source: 'Municipal Transport Office',
    categories: ['Services'],
  },
  {
    id: '2',
    title:
      'Mayor receives the consuls of six harbour cities and speaks of trade, schools and the winter timetable of the ferries',
    published: '2026-02-27T16:20:00+08:00',
    summary: 'Talks turned to joint lessons for pupils at sea, and to a common ticket.',
    image: { src: picture('city-hall'), alt: 'The city hall' },
    source: 'Foreign Affairs Office',
    categories: ['International Exchange'],
  },
  {
    id: '3',
    title: 'Water in Chawu is turned off on Thursday night',
    published: '2026-02-26',
    source: 'Lanwan Waterworks',
    categories: ['Notices'],
  },
  {
    id: '4',
    title: 'Lantern festival: where the trams stop',
    published: '2026-02-25T08:00:00+08:00',
    summary: 'Lines 2 and 5 turn at the Old Quay.',
    image: { src: picture('lantern-festival'), alt: 'Lanterns over the quay' },
    source: 'Municipal Culture Office',
    categories: ['Culture'],
  },
  {
    id: '5',
    title: 'Library & archive share one card',
    published: '2026-02-24',
    summary: 'Readers keep their number.',
    image: { src: picture('library'), alt: 'The reading room' },
    source: 'Lanwan City Library',
    categories: ['Services'],
  },
  {
    id: '6',
    title: 'How to write <dialog> and other questions to the web desk',
    published: '2026-02-20',
    source: 'Municipal Information Office',
    categories: ['Services'],
  },
];

const chinese: LooseArticle[] = [
  {
    id: '1',
    title: '跨海大桥每周日上午向步行者开放',
    published: '2026-03-01',
    summary: '每周日七时至十时，大桥只供步行和骑行，公交车改走隧道。',
    image: { src: picture('bridge'), alt: '清晨的跨海大桥' },
    source: '市交通运输局',
    categories: ['便民服务'],
  },
  {
    id: '2',
    title: '市长会见六个港口城市驻岚湾总领事，就经贸往来、青少年交流与冬季轮渡班次深入交换意见',
    published: '2026-02-27T16:20:00+08:00',
    summary: '双方就海上研学课程与联程船票达成初步共识。',
    image: { src: picture('city-hall'), alt: '市政府大楼' },
    source: '市外事办公室',
    categories: ['对外交流'],
  },
  { id: '3', title: '茶坞片区周四夜间停水通知', published: '2026-02-26', source: '岚湾水务', categories: ['通知公告'] },
  {
    id: '4',
    title: '元宵灯会期间有轨电车停靠安排',
    published: '2026-02-25T08:00:00+08:00',
    summary: '2路、5路在老码头站折返。',
    image: { src: picture('lantern-festival'), alt: '码头上的花灯' },
    source: '市文化和旅游局',
    categories: ['文化活动'],
  },
  {
    id: '5',
    title: '图书馆与档案馆实行一卡通用',
    published: '2026-02-24',
    summary: '原读者证号保持不变。',
    image: { src: picture('library'), alt: '阅览室' },
    source: '岚湾市图书馆',
    categories: ['便民服务'],
  },
  { id: '6', title: '市长信箱办理流程说明', published: '2026-02-20', source: '市信息中心', categories: ['便民服务'] },
];

const arabic: LooseArticle[] = [
  {
    id: '1',
    title: 'جسر الميناء مفتوح للمشاة صباح كل أحد',
    published: '2026-03-01',
    summary: 'من السابعة حتى العاشرة.',
    image: { src: picture('bridge'), alt: 'جسر الميناء' },
    source: 'مكتب النقل',
  },
  { id: '2', title: 'قطع المياه ليلة الخميس', published: '2026-02-26', source: 'شركة المياه' },
];

const byLanguage: Record<string, LooseArticle[]> = { en: english, 'zh-Hans': chinese, ar: arabic };

/** Articles in a language; as many as wanted, over and over again with numbers. */
export function articlesIn(language: string, count = 6): LooseArticle[] {
  const articles = byLanguage[language] ?? english;
  return Array.from({ length: count }, (_, i) => {
    const article = articles[i % articles.length]!;
    const id = String(i + 1);
    return {
      ...article,
      id,
      url: `#article-${id}`,
      title: i < articles.length ? article.title : `${article.title} (${i + 1})`,
    };
  });
}

/** A source that answers at once, a few articles at a time. */
export function sourceOf(articles: readonly LooseArticle[], pageSize = articles.length): ArticleSource {
  const page = (number: number): ArticlePage => ({
    items: articles
      .slice(number * pageSize, (number + 1) * pageSize)
      .map((article) => articleFrom(article, document.baseURI)),
    total: articles.length,
    skipped: 0,
    next: (number + 1) * pageSize < articles.length ? { params: { page: String(number + 1) } } : undefined,
    at: (place) => ({ params: { page: String(place) } }),
    pageSize,
    format: 'story',
  });
  return {
    list: ({ page: request }) =>
      Promise.resolve(page(request && 'params' in request ? Number(request.params.page) : 0)),
  };
}

/** A source that never answers. */
export const waiting: ArticleSource = { list: () => new Promise(() => undefined) };

/** A source that cannot be reached. */
export const unreachable: ArticleSource = {
  list: () => Promise.reject(new NetworkError('network', 'A story about a server that is not there')),
};
