// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { guessBlock } from '../../../utils/annotate/pick/guess';
import { PickSelection } from '../../../utils/annotate/pick/selection';

const LONG = '职工代表与厂方就夜班补贴进行了第三轮协商，双方逐条核对了上半年的排班记录，并约定下周继续。';

/** Draws a page; what has `hidden` takes no room. jsdom lays nothing out. */
function draw(body: string) {
  document.body.innerHTML = body;
  Element.prototype.getBoundingClientRect = function rect(this: Element) {
    const size = this.closest('[hidden]') ? 0 : 100;
    return { left: 0, top: 0, width: size, height: size } as DOMRect;
  };
}
const at = (selector: string) => document.querySelector(selector) as Element;
const name = (block: Element | undefined) => block?.id || block?.localName;
const NEWS = `
  <nav id="nav"><a href="/">首页</a> <a href="/news">新闻动态</a> <a href="/law">政策法规</a></nav>
  <div id="main"><div id="wrap"><div id="text">
    <h1 id="title">夜班补贴协商达成一致</h1>
    <p id="one">${LONG}</p><p id="two">${LONG}<b id="bold">第二段</b></p>
    <ul id="list"><li id="item">第一条：饮水和通风</li><li>第二条：休息时间</li></ul>
  </div></div></div>
  <div id="side"><h3>热门文章</h3><ul id="hot"><li><a href="/1">市总召开会议的消息一则</a></li><li><a href="/2">劳模事迹报告会的消息</a></li></ul></div>
  <div id="gone" hidden><p>${LONG}${LONG}${LONG}${LONG}</p></div>`;

beforeEach(() => draw(NEWS));

describe('the first guess', () => {
  it('is the box of the running text, not what is hidden or a list of links', () => {
    expect(name(guessBlock(document))).toBe('text');
  });

  it.each([
    [
      'lines parted by breaks in a layout cell',
      `<table><tr><td id="nav">首页 新闻</td><td id="cell">${LONG}<br><br>${LONG}<br>${LONG}</td></tr></table>`,
      'cell',
    ],
    [
      'a box for every paragraph',
      `<div id="text">${`<div><div><span>${LONG}</span></div></div>`.repeat(4)}</div><div id="side"><p>${LONG}</p></div>`,
      'text',
    ],
  ])('reads %s', (_, body, expected) => {
    draw(body);
    expect(name(guessBlock(document))).toBe(expected);
  });

  it('is nothing on a page without text', () => {
    draw('<canvas></canvas>');
    expect(guessBlock(document)).toBeUndefined();
  });
});

describe('pointing', () => {
  it.each([
    ['a word in a paragraph', '#bold', 'text'],
    ['a point of a list in the text', '#item', 'text'],
    ['a link in a list beside it', '#hot a', 'side'],
  ])('at %s means the text that it belongs to', (_, selector, expected) => {
    const picking = new PickSelection(undefined);
    picking.point(at(selector));
    expect(name(picking.current)).toBe(expected);
  });

  it('means the table of a small cell, and the cell of an old page’s layout', () => {
    draw(`<table id="layout"><tr><td id="left"><a href="/">首页</a></td><td id="right">${LONG.repeat(6)}
      <table id="data"><tr><td id="cell">三车间</td><td>37.5</td></tr><tr><td>四车间</td><td>36</td></tr></table></td></tr></table>`);
    const picking = new PickSelection(undefined);
    picking.point(at('#cell'));
    expect(name(picking.current)).toBe('data');
    picking.point(at('#right'));
    expect(name(picking.current)).toBe('right');
  });
});

describe('going on with the keys', () => {
  it('goes to what holds more, past boxes that hold the same, and back the same way', () => {
    const picking = new PickSelection(at('#one'));
    expect([picking.go('larger'), name(picking.current)]).toEqual([true, 'text']);
    expect([picking.go('larger'), name(picking.current)]).toEqual([true, 'body']);
    expect(picking.go('larger')).toBe(false);
    picking.go('smaller');
    picking.go('smaller');
    expect(name(picking.current)).toBe('one');
  });

  it('goes to the neighbours in the order of the page, out of the box where it ends', () => {
    const picking = new PickSelection(at('#title'));
    const names = [];
    for (let step = 0; step < 4; step += 1) {
      picking.go('after');
      names.push(name(picking.current));
    }
    expect(names).toEqual(['one', 'two', 'list', 'side']);
    expect(picking.go('after')).toBe(false);
    picking.go('before');
    expect(name(picking.current)).not.toBe('side');
  });

  it('goes into the longest part where nobody points', () => {
    const picking = new PickSelection(at('#text'));
    picking.go('smaller');
    expect(name(picking.current)).toBe('two');
  });

  it('stands up to form fields that stand in for properties', () => {
    draw(
      `<form id="form"><input name="parentNode"><input name="children"><input name="firstElementChild"><p id="one">${LONG}</p><p id="two">${LONG}</p></form>`,
    );
    const picking = new PickSelection(at('#one'));
    picking.go('after');
    expect(name(picking.current)).toBe('two');
    picking.go('larger');
    expect(name(picking.current)).toBe('form');
  });
});

describe('several blocks', () => {
  it('are picked in the order of the page, whatever came first', () => {
    const picking = new PickSelection(at('#two'));
    picking.toggle();
    picking.current = at('#title');
    picking.toggle();
    expect(picking.picked.map(name)).toEqual(['title', 'two']);
  });

  it('lose what lies in another, and can be taken out again', () => {
    const picking = new PickSelection(at('#one'));
    picking.toggle();
    picking.current = at('#text');
    expect(picking.toggle()).toBe(true);
    expect(picking.picked.map(name)).toEqual(['text']);
    picking.current = at('#two');
    expect(picking.toggle()).toBe(true);
    expect(picking.picked.map(name)).toEqual(['text']);
    picking.current = at('#text');
    expect(picking.toggle()).toBe(false);
    expect(picking.picked.map(name)).toEqual(['text']);
    expect(picking.added).toEqual([]);
  });

  it('are what is clipped, and the outlined one where there are none', () => {
    const picking = new PickSelection(at('#one'));
    expect(picking.picked.map(name)).toEqual(['one']);
    picking.toggle();
    picking.go('after');
    expect(picking.picked.map(name)).toEqual(['one']);
  });

  it('forget what the page took away meanwhile', () => {
    const picking = new PickSelection(at('#one'));
    picking.toggle();
    at('#one').remove();
    expect(picking.picked).toEqual([]);
  });
});

it('knows whether a place lies in the outlined block', () => {
  const picking = new PickSelection(at('#one'));
  expect(picking.holds(at('#one'))).toBe(true);
  expect(picking.holds(at('#bold'))).toBe(false);
  picking.go('larger');
  expect(picking.holds(at('#bold'))).toBe(true);
});
