import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { htmlToText } from '../../server/src/paste/html';

/** HTML, and the text of it. */
function check(html: string, text: string): void {
  assert.equal(htmlToText(html), text);
}

test('paragraphs, headings and tables are parted by a blank line, however deep they stand', () => {
  check(
    '<article><h1>नदी में बाढ़</h1><div><div><p>पहला पैरा।</p><p>दूसरा पैरा।</p></div></div></article>',
    'नदी में बाढ़\n\nपहला पैरा।\n\nदूसरा पैरा।',
  );
});

test('list items, rows and line breaks are lines, cells are parted by a tab', () => {
  check('<p>ये हैं:</p><ul><li>एक</li><li>दो</li></ul>', 'ये हैं:\n\nएक\nदो');
  check('<table><tr><th>जिला</th><th>गांव</th></tr><tr><td>सुपौल</td><td>14</td></tr></table>', 'जिला\tगांव\nसुपौल\t14');
  check('पहली पंक्ति<br>दूसरी<br/><br>तीसरी', 'पहली पंक्ति\nदूसरी\n\nतीसरी');
});

test('white space of the source is folded, and no word is torn or glued', () => {
  check(
    '<p>\n  बाढ़ से\n  <b>राहत</b> मिली,<i>कहा</i>\n</p>\n\n<p> &nbsp; </p><p>अगला&nbsp;पैरा</p>',
    'बाढ़ से राहत मिली,कहा\n\nअगला पैरा',
  );
  check('<pre>पहली\n  दूसरी</pre>', 'पहली\n  दूसरी');
});

test('entities of every kind become their characters', () => {
  check('&quot;हम&#39;&#x939;&ldquo;क&rdquo; &hellip; &amp; &zwj;', '"हम\'ह“क” … & \u200d');
});

test('code, menus, asides, buttons, hidden parts and alternative texts are left out', () => {
  check(
    '<nav><a>होम</a></nav><p>खबर<script>x()</script><style>p{}</style></p><aside>बगल</aside><div role="navigation">रास्ता</div>' +
      '<figure><img alt="नदी का चित्र"><button>शेयर</button><figcaption>उफनती नदी</figcaption></figure>' +
      '<p style="display: none">छिपा</p><p hidden>छिपा</p><span aria-hidden="true">छिपा</span><p>अंत</p>',
    'खबर\n\nउफनती नदी\n\nअंत',
  );
});

test('of what a browser copies, only the part that was chosen counts', () => {
  check('<html><body>\n<!--StartFragment--><p>चुना हुआ</p><!--EndFragment-->\n<p>बाकी</p></body></html>', 'चुना हुआ');
});

test('broken markup is read as a browser reads it', () => {
  check('<p>पहला<p>दूसरा</b></div><li>तीसरा', 'पहला\n\nदूसरा\nतीसरा');
  check('तापमान 5 < 7 और <स्थान> & बाकी', 'तापमान 5 < 7 और <स्थान> & बाकी');
  check('<head><title>शीर्षक</title><body><p>खबर', 'खबर');
});

test('no HTML makes it fail, and no line break leads or trails', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<br>',
    '<div',
    '>',
    '<nav>',
    '</nav>',
    '<!--',
    '-->',
    '&',
    '&amp;',
    'नदी ',
    '"',
    '<td>',
    '</table>',
    '<pre>',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = htmlToText(parts.join(''));
      if (!parts.includes('<pre>')) assert.doesNotMatch(text, /^\n|\n$|\n{3}/);
    }),
    { numRuns: 1000, seed: 5 },
  );
});
