const NOTHING = { materials: null, steps: null, visits: null, workingDays: null };

/** An item of which nothing is written yet, and a one-thing. */
export const EMPTY_ITEM = {
  ...{ code: '', nationalCode: null, localCode: null, handlingCode: null, name: '', itemType: '', regionCode: '' },
  ...{ guideVersion: '', status: 'active', completeForGuide: null, template: null, questions: [], situations: [] },
  ...{ materials: [], uses: [], measures: { before: NOTHING, after: NOTHING }, evidence: [] },
};
export const EMPTY_ONE_THING = {
  ...{ code: '', name: '', leadName: '', nationalBatch: null, cooperating: [], matters: [], edges: [] },
  measures: EMPTY_ITEM.measures,
};
