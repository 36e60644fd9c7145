import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { mayPrepare, type Config } from '../config/config';
import { dataSourceOptions, type Entities } from './data-source';
import { FileStore } from '../files/file-store';
import { Operations } from '../operations/operations';
import { UnitOfWork } from './unit-of-work';

/** The app role's connections the unit of work, files and operations, for every module of a process. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, entities: Entities, applicationName: string): DynamicModule {
    const { app, poolSize } = config.database;
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(app, entities, poolSize, applicationName, mayPrepare(config.database)),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
      ],
      providers: [UnitOfWork, FileStore, Operations],
      exports: [UnitOfWork, FileStore, Operations, TypeOrmModule],
    };
  }
}
