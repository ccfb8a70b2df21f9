import { expect, it } from 'vitest';
import { citation } from '../../utils/model/citation';

const notice = {
  title: '关于转发《高温天气劳动保护办法》的通知',
  source: '澄川市总工会',
  host: 'union.example',
  publishedAt: '2026-07-03T09:00:00+08:00',
  url: 'https://union.example/1.html',
  lang: 'zh-CN',
  excerpt: '',
};

it('cites a Chinese text as Chinese texts are cited', () => {
  expect(citation('一人一杯“清凉茶”', notice)).toBe(
    '“一人一杯‘清凉茶’” ——《关于转发〈高温天气劳动保护办法〉的通知》，澄川市总工会，2026年7月3日，https://union.example/1.html',
  );
});

it('cites others with title, source, date and address', () => {
  const article = { ...notice, title: 'A chair at last', source: 'The Shop Floor', lang: 'en' };
  expect(citation('fixed hours,\na locker', article)).toBe(
    '“fixed hours, a locker” — A chair at last, The Shop Floor, July 3, 2026, https://union.example/1.html',
  );
});

it('leaves out what is not known', () => {
  expect(citation('自己抄来的一句', { title: '', host: '', url: '', excerpt: '自己抄来的一句' })).toBe('“自己抄来的一句”');
});
