// Tiers by place, not by name: src/**/*.spec.ts is pure or local, libs/*/test is the database tier,
// apps/*/test the whole system, apps/*/test/faults what happens when parts die.
const esm = [
  '@nestjs/.*',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@tokenizer/.*',
  '@borewit/.*',
  'jose',
  'cookie',
  '@fastify/cookie',
  '@fastify/static',
  'content-disposition',
];
const swcrc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { ...swcrc, sourceMaps: 'inline' }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: { '^@zeqing/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.dist-', '<rootDir>/.local/'],
  setupFiles: ['reflect-metadata'],
};
const servers = {
  globalSetup: '<rootDir>/libs/testing/jest-global-setup.cjs',
  globalTeardown: '<rootDir>/libs/testing/jest-global-teardown.cjs',
};

module.exports = {
  // Not a measure of speed: a loaded machine may take its time, a hanging test may not take for ever.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,db}/**/src/**/*.spec.ts', '<rootDir>/scripts/**/*.spec.mjs'],
    },
    {
      ...base,
      ...servers,
      displayName: 'db',
      testMatch: ['<rootDir>/libs/*/test/**/*.spec.ts', '<rootDir>/db/test/**/*.spec.ts'],
    },
    { ...base, ...servers, displayName: 'e2e', testMatch: ['<rootDir>/apps/*/test/*.e2e-spec.ts'] },
    { ...base, ...servers, displayName: 'web', testMatch: ['<rootDir>/apps/web/test/*.web-spec.ts'] },
    { ...base, ...servers, displayName: 'faults', testMatch: ['<rootDir>/apps/*/test/faults/*.e2e-spec.ts'] },
  ],
};
