import type { FactoryProvider, Type } from '@nestjs/common';
import type { Describer } from '@zeqing/journal';
import { CatalogueAnnouncements, HealthAnnouncements, PublicationAnnouncements } from '@zeqing/catalogue';
import { BatchAnnouncements, ExportAnnouncements, RecipientAnnouncements, SettlingAnnouncements } from '@zeqing/lists';
import { Describers } from '@zeqing/notices';
import {
  ConsultationAnnouncements,
  OutsideAnnouncements,
  RegisterAnnouncements,
  RequestAnnouncements,
} from '@zeqing/requests';
import { DraftAnnouncements } from '@zeqing/services';

/** Each subject's describer, one line each; its module is imported by NoticesWorkerModule. */
const DESCRIBERS: readonly Type<Describer>[] = [
  RequestAnnouncements,
  OutsideAnnouncements,
  ConsultationAnnouncements,
  RegisterAnnouncements,
  SettlingAnnouncements,
  HealthAnnouncements,
  ExportAnnouncements,
  BatchAnnouncements,
  RecipientAnnouncements,
  CatalogueAnnouncements,
  DraftAnnouncements,
  PublicationAnnouncements,
];

export const describersProvider: FactoryProvider<Describers> = {
  provide: Describers,
  inject: [...DESCRIBERS],
  useFactory: (...describers: Describer[]) => new Describers(describers),
};
