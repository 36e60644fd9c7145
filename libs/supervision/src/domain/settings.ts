/** What an installation may set about its boards. */
export interface SupervisionSettings {
  /** A department with fewer judged rows gets no rank: a rate of so few says nothing. */
  readonly minimumN: number;
}

export const DEFAULT_SUPERVISION_SETTINGS: SupervisionSettings = { minimumN: 10 };
