import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { BoardDoor } from './board-door';
import { QueueBoard } from './queue-board';

@Module({ imports: [JournalModule, OrganisationModule], providers: [BoardDoor, QueueBoard] })
export class QueueBoardModule {}
