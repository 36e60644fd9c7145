import { END_STATES, TRANSITIONS, type Transition } from './request.transitions';

/**
 * The workflow table as a Mermaid state diagram in Markdown, for docs/request-states.md. Pure: the same table gives
 * the same text.
 */
export function requestStatesMarkdown(): string {
  const entries: [string, Transition][] = Object.entries(TRANSITIONS);
  const arrows = entries.flatMap(([action, { from, to }]) =>
    to === null ? [] : from.map((state) => `  ${state} --> ${to}: ${action}`),
  );
  return [
    '# States of a share request',
    '',
    'Generated from the table `TRANSITIONS` in `libs/requests/src/request/domain/request.transitions.ts`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft: draft',
    ...arrows,
    ...END_STATES.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| act | from | to | by | signs | clock | article |',
    '|---|---|---|---|---|---|---|',
    ...entries.map(([action, transition]) => tableRow(action, transition)),
    '',
  ].join('\n');
}

function tableRow(action: string, transition: Transition): string {
  const by = transition.by === 'system' ? 'system' : `${transition.by.side}: ${transition.by.role}`;
  const { stops = [], starts, revives, hands, returns, extends: extended, passes } = transition.clock;
  const clock = [
    ...stops.map((phase) => `stops ${phase}`),
    ...(starts ? [`starts ${starts}`] : []),
    ...(revives ? [`revives ${revives}`] : []),
    ...(hands ? [`days of ${hands} to the requester`] : []),
    ...(returns ? [`days of ${returns} to the provider`] : []),
    ...(extended ? [`extends ${extended}`] : []),
    ...(passes ? [`passes ${passes} on`] : []),
  ];
  const cells = [
    `\`${action}\``,
    transition.from.join(', '),
    transition.to ?? 'stays',
    by,
    transition.signOff ?? '–',
    clock.join(', ') || '–',
    transition.article ?? '–',
  ];
  return `| ${cells.join(' | ')} |`;
}
