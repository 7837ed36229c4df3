import { expect } from '@open-wc/testing';
import { plainText, wholeText } from '../../src/data/plain-text.js';
import * as rare from '../../src/data/rare.js';

const plain = (text: unknown) => plainText(text, { rare });
const stripped = (text: unknown) => plainText(text, { html: true, rare });

describe('plain text', () => {
  describe('of great length', () => {
    it('is cut where nobody reads on', () => {
      const cut = plain('Harbour '.repeat(1000))!;
      expect(cut).to.have.length(5001);
      expect(cut).to.match(/^Harbour Harbour .*…$/);
      expect(plain('x'.repeat(5000)), 'not too long').to.equal('x'.repeat(5000));
    });

    it('is not cut within a character', () => {
      expect(plain(`x${'🚦'.repeat(4000)}`)).to.match(/^x(?:🚦)+…$/u);
    });

    it('is cut by what it says, not by what is around it', () => {
      expect(stripped(`<p class="${'x'.repeat(9000)}">Harbour &amp; bridge</p>`)).to.equal('Harbour & bridge');
    });

    it('is not looked at to its end', () => {
      // This many tags, each open to the end of the text, would take ages.
      expect(stripped(`A ${'<p '.repeat(5e6)}`)).to.equal('A');
    });

    it('stays whole where a whole text is asked for', () => {
      expect(wholeText('Harbour &amp; '.repeat(1000), {})).to.have.length('Harbour & '.repeat(1000).length - 1);
    });
  });

  describe('of plain formats', () => {
    it('leaves a text as it is', () => {
      expect(plain('Harbour bridge closed on Sunday')).to.equal('Harbour bridge closed on Sunday');
      expect(plain('临海湾大桥周日封闭')).to.equal('临海湾大桥周日封闭');
    });

    it('keeps what looks like a tag', () => {
      expect(plain('Use <dialog> in forms')).to.equal('Use <dialog> in forms');
      expect(plain('a < b > c')).to.equal('a < b > c');
      expect(plain('<b>Bold</b> plans')).to.equal('<b>Bold</b> plans');
    });

    it('decodes entities once', () => {
      expect(plain('Fish &amp; Ships')).to.equal('Fish & Ships');
      expect(plain('&amp;lt;dialog&amp;gt;')).to.equal('&lt;dialog&gt;');
      expect(plain('&amp;amp;amp;')).to.equal('&amp;amp;');
      expect(plain('&lt;dialog&gt;')).to.equal('<dialog>');
    });

    it('decodes numbers', () => {
      expect(plain('the mayor&#8217;s letter')).to.equal('the mayor’s letter');
      expect(plain('the mayor&#x2019;s letter')).to.equal('the mayor’s letter');
      expect(plain('&#X4E34;&#28023;')).to.equal('临海');
      expect(plain('&#128678; &#x1F6A6;')).to.equal('🚦 🚦');
      expect(plain('&#55357;&#56998;'), 'a pair in two halves').to.equal('🚦');
    });

    it('decodes the common names', () => {
      expect(plain('&quot;Bay&quot; &lt;1&gt;&nbsp;&hellip;')).to.equal('"Bay" <1> …');
      expect(plain('&ldquo;Bay&rdquo; &lsquo;of&rsquo; &laquo;Linhai&raquo;')).to.equal('“Bay” ‘of’ «Linhai»');
      expect(plain('2020&ndash;2030 &mdash; plan&middot;budget &bull; &copy;&reg;&trade;')).to.equal(
        '2020–2030 — plan·budget • ©®™',
      );
      expect(plain('5&nbsp;&euro;, 20&deg;, 3&times;4, it&apos;s')).to.equal("5 €, 20°, 3×4, it's");
    });

    it('decodes letters with accents by their names', () => {
      expect(plain('Caf&eacute; &Eacute;cole &agrave; la cr&ecirc;me')).to.equal('Café École à la crême');
      expect(plain('M&uuml;nchen, Stra&szlig;e, Espa&ntilde;a, Fran&ccedil;ais, &Aring;land')).to.equal(
        'München, Straße, España, Français, Åland',
      );
    });

    it('leaves what is no entity', () => {
      expect(plain('AT&T; a&b; &nosuchname; R&D &; &#; &#xyz; 5 & 6')).to.equal(
        'AT&T; a&b; &nosuchname; R&D &; &#; &#xyz; 5 & 6',
      );
      expect(plain('?a=1&copy=2&amp=3')).to.equal('?a=1&copy=2&amp=3');
    });

    it('leaves names that only JavaScript knows', () => {
      expect(plain('&constructor; &__proto__; &toString; &hasOwnProperty;')).to.equal(
        '&constructor; &__proto__; &toString; &hasOwnProperty;',
      );
    });

    it('leaves numbers that are no characters', () => {
      expect(plain('&#1114112; &#x110000; &#99999999999;')).to.equal('&#1114112; &#x110000; &#99999999999;');
    });
  });

  describe('white space', () => {
    it('makes one space of any run', () => {
      expect(plain('a\tb\r\nc\fd   e\u00a0\u00a0f')).to.equal('a b c d e f');
      expect(plain('a&nbsp;&nbsp;b')).to.equal('a b');
      expect(plain('a \n b')).to.equal('a b');
    });

    it('takes it away at the ends', () => {
      expect(plain('  Bay \n')).to.equal('Bay');
      expect(plain('\u00a0Bay\t')).to.equal('Bay');
    });

    it('keeps ideographic spaces', () => {
      expect(plain('提振经济信心　增强发展后劲')).to.equal('提振经济信心　增强发展后劲');
      expect(plain('　　各县人民政府')).to.equal('　　各县人民政府');
    });

    it('gives nothing for a blank text', () => {
      for (const blank of ['', ' ', '\n\t ', '\u00a0', '　', '&nbsp;', '&#32;&#9;'])
        expect(plain(blank), JSON.stringify(blank)).to.be.undefined;
    });
  });

  describe('of other values', () => {
    it('writes numbers', () => {
      expect(plain(12345)).to.equal('12345');
      expect(plain(0)).to.equal('0');
    });

    it('takes the first of a list, however deep', () => {
      expect(plain(['First', 'Second'])).to.equal('First');
      expect(plain([[['Deep']]])).to.equal('Deep');
      let deep: unknown = 'Bottom';
      for (let i = 0; i < 100_000; i++) deep = [deep];
      expect(plain(deep)).to.equal('Bottom');
    });

    it('gives nothing for what is no text', () => {
      for (const none of [undefined, null, true, false, {}, { title: 'x' }, [], [null], [{}], NaN, () => 'x'])
        if (typeof none !== 'number') expect(plain(none), String(none)).to.be.undefined;
    });
  });

  describe('of HTML', () => {
    it('takes tags away, then decodes once', () => {
      expect(stripped('<em>Fish</em> &amp; <b class="x">Ships</b>')).to.equal('Fish & Ships');
      expect(stripped('Use &lt;dialog&gt; in forms')).to.equal('Use <dialog> in forms');
      expect(stripped('&amp;lt;b&amp;gt;')).to.equal('&lt;b&gt;');
    });

    it('does not part words by tags within a line', () => {
      expect(stripped('H<sub>2</sub>O and quick<em>er</em>')).to.equal('H2O and quicker');
    });

    it('parts words where lines end', () => {
      expect(stripped('<p>One</p><p>Two</p>')).to.equal('One Two');
      expect(stripped('One<br>Two<br/>Three<li>Four')).to.equal('One Two Three Four');
    });

    it('leaves out comments, scripts and styles with what is in them', () => {
      expect(stripped('A<!-- <b>not</b> this -->B')).to.equal('AB');
      expect(stripped('A<script>if (a < b) alert("x")</script>B<style>p > a{color:red}</style>C')).to.equal('ABC');
      expect(stripped('A<SCRIPT src=x></SCRIPT >B')).to.equal('AB');
    });

    it('takes what is left open for markup up to the end', () => {
      expect(stripped('A<!-- open')).to.equal('A');
      expect(stripped('A<script>open')).to.equal('A');
      expect(stripped('A<img src="x')).to.equal('A');
    });

    it('keeps a lone angle bracket', () => {
      expect(stripped('3 < 4 and 5 > 4')).to.equal('3 < 4 and 5 > 4');
    });

    it('gives nothing where only markup was', () => {
      expect(stripped('<p>&nbsp;</p><img src="x.gif">')).to.be.undefined;
    });

    it('keeps what stands before a hostile text', () => {
      for (const piece of ['<', '<script', '<!--', '&', '&#', '<a <', '</', ' ', '\t '])
        expect(stripped(`x${piece.repeat(100_000)}`)).to.match(/^x/);
    });
  });

  it('says when it meets a name that is not known without rare.ts', () => {
    const reading = { unread: false };
    expect(plainText('A&nbsp;B &amp; C&hellip;', reading)).to.equal('A B & C…');
    expect(reading.unread).to.be.false;
    expect(plainText('Caf&eacute;', reading)).to.equal('Caf&eacute;');
    expect(reading.unread).to.be.true;
  });
});
