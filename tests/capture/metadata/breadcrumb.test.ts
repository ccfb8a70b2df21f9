// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './page';

const TITLE = '<h1>石泊市总工会举行职工技能运动会</h1><p>2023-05-08 10:20　来源：石泊市总工会</p>';
const section = (crumb: string, title = TITLE) => read(crumb + title).metadata.section;

describe('a breadcrumb', () => {
  it.each([
    [
      'a label and links on the line that the body begins under',
      '<table><tr><td><font size="2">您现在的位置：<a href="/">首页</a> → <a href="/ggs">公告</a></font><br><br>',
      ['首页', '公告'],
    ],
    [
      'items without a link, parted by icons',
      `<div aria-label="Breadcrumb" role="navigation" class="el-breadcrumb"><span class="el-breadcrumb__item"><span role="link">首页</span><i class="el-icon-arrow-right"></i></span><span class="el-breadcrumb__item"><span role="link">要闻</span><i></i></span><span class="el-breadcrumb__item"><span role="link">详情</span></span></div>`,
      ['首页', '要闻'],
    ],
    [
      'an ordered list below a banner with the name of the column',
      `<div class="banner"><h2>批复公示</h2></div><section class="met-position"><div><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/" class="icon wb-home">网站首页</a></li><li class="breadcrumb-item"><a href="/n">新闻公告</a></li><li class="breadcrumb-item"><a href="/n/24">批复公示</a></li></ol></div></section>`,
      ['网站首页', '新闻公告', '批复公示'],
    ],
    [
      'links that only their class calls so',
      '<nav class="meta-category"><a href="/" class="breadcrumb-item">Haberler</a><a href="/ekonomi" class="breadcrumb-item">Ekonomi</a></nav>',
      ['Haberler', 'Ekonomi'],
    ],
    [
      'a label of what is being read',
      '<div class="crumbs">正在阅读： <a href="/">明光网</a>&gt;<a href="/culture/">文化频道</a>&gt; 正文</div>',
      ['明光网', '文化频道'],
    ],
    [
      'a last entry that names no section',
      '<div class="position">你的位置：<a href="/">首页</a> >> <a href="/7/">通知公告</a> >> 浏览正文</div>',
      ['首页', '通知公告'],
    ],
    [
      'the same in Japanese',
      '<div class="l-breadcrumb"><ol><li><a href="/">トップ</a></li><li><a href="/n/">経済</a></li><li>記事</li></ol></div>',
      ['トップ', '経済'],
    ],
    [
      'a column that the title begins with',
      '<div class="path"><a href="/">首页</a> &gt; <a href="/s">石泊市总工会</a></div>',
      ['首页', '石泊市总工会'],
    ],
  ])('is read: %s', (_, crumb, expected) => {
    expect(section(crumb)).toEqual(expected);
  });
});
