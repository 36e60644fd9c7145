import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CalendarModule } from '@zeqing/calendar';
import { SettableClock } from '@zeqing/kernel';
import { ListsModule, SettlingActsModule } from '@zeqing/lists';
import { OrganisationModule } from '@zeqing/organisation';
import { createLogger, DatabaseModule, NestLogger, PlatformModule, readConfig, type Config } from '@zeqing/platform';
import { RequestPackagesModule, RequestsModule, SettingsBook } from '@zeqing/requests';
import { ServicePackageNeeds, ServicesModule } from '@zeqing/services';
import { SupervisionModule } from '@zeqing/supervision';
import { bringSchemaUp } from './bring-schema-up';
import { demoInstant } from './demo-day';
import { seedDemoLife } from './demo-life/seed-demo-life';
import { SEEDS, seedDemo } from './seed-demo';

@Module({})
class SeedModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        PlatformModule.forRoot({ config, logger: createLogger(config, 'seed'), clock: new SettableClock(new Date()) }),
        DatabaseModule.forRoot(config, [], 'zeqing-seed'),
        CalendarModule,
        OrganisationModule,
        ListsModule,
        SettlingActsModule.withDays([RequestsModule], SettingsBook),
        ServicesModule,
        RequestsModule,
        RequestPackagesModule.withNeeds([ServicesModule], ServicePackageNeeds),
        SupervisionModule,
      ],
    };
  }
}

/**
 * `node dist/db/seed.js`: the demonstration city, as often as you like. With `--migrate` the schema comes first, in the
 * same process: most of a second process would be the loading of its modules.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--migrate')) await bringSchemaUp();
  const config = readConfig();
  const logger = new NestLogger(createLogger(config, 'seed'));
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config), { logger, abortOnError: false });
  try {
    const at = demoInstant(config.home, new Date());
    await seedDemo(app, { home: config.home, at });
    // ZEQING_DEMO_LIFE=off: an empty city, for telling the whole story (`npm run story`) from its first act.
    if (process.env['ZEQING_DEMO_LIFE'] !== 'off') await seedDemoLife(app, { seeds: SEEDS, at });
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`seeding failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
