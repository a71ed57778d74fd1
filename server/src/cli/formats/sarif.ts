/** SARIF 2.1.0, for code scanning and viewers. Results are printed as the run goes; the tool and its rules close the log. */
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { localize } from '../../localize';
import { rules } from '../../rules/index';
import type { Locale, RuleMeta, Severity } from '../../rules/types';
import type { FindingReport, Place } from '../report';
import { version } from '../version';
import type { Formatter, Summary } from './format';
import { baseUri, uriOf } from './uri';

const SCHEMA: Log['$schema'] = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

export function sarifFormatter(locale: Locale): Formatter {
  let separator = '\n';
  const indices = new Map(rules.map(({ meta }, index) => [meta.id, index]));
  return {
    begin: () =>
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    file({ filePath, findings }) {
      let text = '';
      for (const finding of findings) {
        text += separator + JSON.stringify(resultOf(finding, filePath, indices.get(finding.ruleId)));
        separator = ',\n';
      }
      return text;
    },
    end(summary) {
      const rest = {
        originalUriBaseIds: { WORKING_FOLDER: { uri: baseUri() } },
        invocations: [invocationOf(summary)],
        tool: {
          driver: {
            name: 'Sampadak',
            version,
            language: locale,
            rules: rules.map(({ meta }) => descriptor(meta, locale)),
          },
        },
      } satisfies Run;
      return `\n],${JSON.stringify(rest).slice(1)}]}\n`;
    },
  };
}

function resultOf(finding: FindingReport, filePath: string, ruleIndex: number | undefined): Result {
  const { ruleId, severity, message, fix, related, fingerprint } = finding;
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(filePath, finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: locationOf(place.filePath, place),
        message: { text: place.message },
      })),
    }),
    // the only name that code scanning on GitHub heeds; without it every finding below an edit would be new to it
    ...(fingerprint !== undefined && { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
    properties: { severity, fix },
  };
}

function locationOf(path: string, { line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: artifactOf(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifactOf(path: string) {
  const uri = uriOf(path);
  return { uri, ...(uri.startsWith('file:') ? {} : { uriBaseId: 'WORKING_FOLDER' }) };
}

function descriptor(meta: RuleMeta, locale: Locale): ReportingDescriptor {
  const { id, defaultSeverity: severity } = meta;
  const [what, why, action] = [meta.what, meta.why, meta.action].map((text) => localize(text, locale)) as [
    string,
    string,
    string,
  ];
  return {
    id,
    name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: localize(meta.title, locale) },
    fullDescription: { text: what },
    help: { text: `${why}\n\n${action}` },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  };
}

function invocationOf({ problems }: Summary): NonNullable<Run['invocations']>[number] {
  return {
    executionSuccessful: problems.length === 0,
    ...(problems.length > 0 && {
      toolExecutionNotifications: problems.map(({ filePath, message }) => ({
        level: 'error' as const,
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifactOf(filePath) } }],
      })),
    }),
  };
}
