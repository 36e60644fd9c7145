// The floors of the house (docs/architecture.md): a folder imports only from floors below its own.
const FLOORS = [
  ['kernel'],
  ['platform'],
  ['journal'],
  ['organisation', 'calendar'],
  ['notices', 'catalogue'],
  ['lists', 'requests'],
  ['services'],
  ['supervision', 'availability'],
];
/** The pure folders: a subject's own, and those of the parts of a larger subject. */
const DOMAINS = ['^libs/[^/]+/src/domain/', '^libs/[^/]+/src/[^/]+/domain/'];
/** Nobody imports notices but the apps: it listens to the journal. */
const UNSEEN = ['notices'];

const rules = FLOORS.flatMap((floor, height) =>
  floor.map((subject) => {
    const below = FLOORS.slice(0, height)
      .flat()
      .filter((name) => !UNSEEN.includes(name));
    return {
      name: `floor-${subject}`,
      comment: `${subject} may import only ${below.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^libs/${subject}/src/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(libs|apps|db)/',
        pathNot: [`^libs/${subject}/`, ...below.map((name) => `^libs/${name}/src/index\\.ts$`)],
      },
    };
  }),
);

module.exports = {
  forbidden: [
    ...rules,
    // The web's routes name their pages lazily, and the pages know the routes' types: only its static imports count.
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'web-knows-the-api-only',
      comment: 'apps/web knows the product by types made from docs/openapi.json, never by its code',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^(libs|db|apps/(api|worker))/' },
    },
    {
      name: 'web-stays-out',
      severity: 'error',
      from: { path: '^(libs|db|apps/(api|worker))/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'only-the-face',
      comment: 'another folder imports @zeqing/<subject>, nothing deeper',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'only-the-face-from-outside',
      severity: 'error',
      from: { path: '^(apps|db)/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'pure-domain',
      comment: 'domain imports the kernel and other domains only: no npm, no node, no store',
      severity: 'error',
      from: { path: DOMAINS, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [...DOMAINS, '^libs/(kernel|calendar|organisation|catalogue|requests|lists|services)/src/index\\.ts$'],
      },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/src/' },
    },
    {
      name: 'bullmq-in-one-place',
      severity: 'error',
      from: { pathNot: ['^libs/platform/src/queue/', '/test/', '\\.spec\\.ts$'] },
      to: { path: 'node_modules/bullmq' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: ['\\.spec\\.ts$', '^libs/testing/'] },
      to: { path: '^libs/testing/|\\.spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
