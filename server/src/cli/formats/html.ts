/** A report to be read and sent on: one file, no script, nothing fetched; by rule, by desk (the folder) and by draft. */
import { fill, localize } from '../../localize';
import { findRule } from '../../rules/index';
import type { Locale, Localized, Severity } from '../../rules/types';
import type { FileReport, FindingReport } from '../report';
import { type Counted, counted, severityNames } from '../texts';
import { version } from '../version';
import { escapeHtml as esc } from './escape';
import type { Formatter, Summary } from './format';
import { STYLE } from './html-style';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const texts = {
  title: { hi: 'कॉपी की जांच', en: 'Copy report' },
  made: { hi: 'संपादक {version}', en: 'Sampadak {version}' },
  clean: { hi: 'इनमें साफ', en: 'of them clean' },
  fixable: { hi: 'अपने-आप ठीक होंगी', en: 'fixed by --fix' },
  byRule: { hi: 'नियमवार', en: 'By rule' },
  byDesk: { hi: 'डेस्कवार', en: 'By desk' },
  inDrafts: {
    hi: '{n} ड्राफ्ट में',
    en: 'in {n} drafts',
    one: { hi: '1 ड्राफ्ट में', en: 'in 1 draft' },
  },
  /** Behind a number. */
  draft: { hi: 'ड्राफ्ट', en: 'drafts', one: { hi: 'ड्राफ्ट', en: 'draft' } },
  problems: { hi: 'जो जांची नहीं जा सकीं', en: 'What could not be linted' },
  nothing: { hi: 'कोई समस्या नहीं मिली।', en: 'Nothing was found.' },
  here: { hi: 'यही फोल्डर', en: 'this folder' },
  related: { hi: 'साथ देखें', en: 'see also' },
  hidden: {
    hi: '{n} समस्याएं छापी नहीं गईं।',
    en: '{n} findings are not printed.',
    one: { hi: '1 समस्या छापी नहीं गई।', en: '1 finding is not printed.' },
  },
  suppressed: {
    hi: '{n} समस्याएं दर्ज छूटों के कारण नहीं बताई गईं।',
    en: '{n} findings are held back by suppressions.',
    one: { hi: '1 समस्या दर्ज छूट के कारण नहीं बताई गई।', en: '1 finding is held back by a suppression.' },
  },
} satisfies Record<string, Counted>;

/** Findings of one draft, ready to be printed. */
interface Draft {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly findings: readonly FindingReport[];
}

/** Drafts of one desk are put together, so what was found is held until the end; the drafts themselves are not. */
export function htmlFormatter(locale: Locale): Formatter {
  const say = (text: Localized, args = {}) => esc(fill(text[locale], args));
  const many = (text: Counted, n: number) => esc(counted(text, n, locale));
  const desks = new Map<string, { drafts: Draft[]; clean: number }>();
  let clean = 0;
  let next = 1;

  return {
    begin: () => '',
    file({ filePath, findings }: FileReport) {
      const [desk, name] = splitPath(filePath);
      const own = desks.get(desk) ?? { drafts: [], clean: 0 };
      desks.set(desk, own);
      if (findings.length > 0) own.drafts.push({ id: `d${next++}`, path: filePath, name, findings });
      else {
        own.clean++;
        clean++;
      }
      return '';
    },
    end: (summary) => page(summary),
  };

  function page(summary: Summary): string {
    const { counts, files, fixable, fixed, hidden, suppressed } = summary;
    const cards = [
      card(String(files), many(texts.draft, files), 'plain'),
      card(String(clean), say(texts.clean), 'good'),
      ...SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
        card(String(counts[severity]), esc(severityNames[severity][locale]), severity),
      ),
      ...(fixed === undefined && fixable > 0 ? [card(String(fixable), say(texts.fixable), 'plain')] : []),
    ];
    const notes = [
      ...(hidden > 0 ? [many(texts.hidden, hidden)] : []),
      ...(suppressed > 0 ? [many(texts.suppressed, suppressed)] : []),
    ];
    const found = [...desks].some(([, { drafts }]) => drafts.length > 0);
    return [
      '<!doctype html>',
      `<html lang="${locale}">`,
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>${say(texts.title)}</title>`,
      `<style>${STYLE}</style>`,
      '</head>',
      '<body>',
      `<header><h1>${say(texts.title)}</h1><p>${say(texts.made, { version })}</p></header>`,
      `<ul class="cards">${cards.join('')}</ul>`,
      ...notes.map((note) => `<p class="note">${note}</p>`),
      problemsSection(summary),
      found ? `${ruleSection()}${deskSection()}` : `<p class="note">${say(texts.nothing)}</p>`,
      '</body>',
      '</html>',
      '',
    ]
      .filter((part) => part !== undefined)
      .join('\n');
  }

  function problemsSection({ problems }: Summary): string {
    if (problems.length === 0) return '';
    const items = problems.map(({ message }) => `<li>${esc(message)}</li>`);
    return `<section class="problems"><h2>${say(texts.problems)}</h2><ul>${items.join('')}</ul></section>`;
  }

  function ruleSection(): string {
    const rules = new Map<string, { count: number; drafts: Map<Draft, number>; desk: Map<Draft, string> }>();
    for (const [desk, { drafts }] of desks) {
      for (const draft of drafts) {
        for (const { ruleId } of draft.findings) {
          const own = rules.get(ruleId) ?? { count: 0, drafts: new Map(), desk: new Map() };
          own.count++;
          own.drafts.set(draft, (own.drafts.get(draft) ?? 0) + 1);
          own.desk.set(draft, desk);
          rules.set(ruleId, own);
        }
      }
    }
    const sorted = [...rules].sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1));
    const rows = sorted.map(([id, { count, drafts, desk }]) => {
      const meta = findRule(id)?.meta;
      const title = meta === undefined ? esc(id) : `${esc(localize(meta.title, locale))} <code>${esc(id)}</code>`;
      const links = [...drafts].map(
        ([draft, own]) =>
          `<li><a href="#${draft.id}">${esc(joinPath(desk.get(draft) ?? '', draft.name))}</a> <b>${own}</b></li>`,
      );
      return `<details><summary><b>${count}</b> ${title} <small>${many(texts.inDrafts, drafts.size)}</small></summary><ul>${links.join('')}</ul></details>`;
    });
    return `<section><h2>${say(texts.byRule)}</h2>${rows.join('\n')}</section>\n`;
  }

  function deskSection(): string {
    const parts = [...desks].filter(([, { drafts }]) => drafts.length > 0);
    const sections = parts.map(([desk, { drafts, clean: tidy }]) => {
      const total = drafts.length + tidy;
      const count = drafts.reduce((sum, { findings }) => sum + findings.length, 0);
      const head = `<h3>${desk === '' ? say(texts.here) : esc(desk)} <small><b>${count}</b> · ${total} ${many(texts.draft, total)}</small></h3>`;
      return `<section class="desk">${head}${drafts.map(draftPart).join('\n')}</section>`;
    });
    return `<section><h2>${say(texts.byDesk)}</h2>${sections.join('\n')}</section>`;
  }

  function draftPart({ id, path, name, findings }: Draft): string {
    const rows = findings.map((finding) => {
      const { severity, line, column, message, ruleId, related } = finding;
      const also = related.map(
        (place) =>
          `<br><small>${say(texts.related)} ${place.filePath === path ? '' : `${esc(place.filePath)}:`}${place.line}:${place.column} ${esc(place.message)}</small>`,
      );
      return `<tr class="${severity}"><td>${line}:${column}</td><td><span>${esc(severityNames[severity][locale])}</span></td><td>${esc(message)}${also.join('')}</td><td><code>${esc(ruleId)}</code></td></tr>`;
    });
    return `<details open id="${id}"><summary>${esc(name)} <b>${findings.length}</b></summary><table>${rows.join('')}</table></details>`;
  }
}

function card(number: string, label: string, kind: string): string {
  return `<li class="${kind}"><b>${number}</b> ${label}</li>`;
}

/** The folder of a path and the name in it. */
function splitPath(path: string): [folder: string, name: string] {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
