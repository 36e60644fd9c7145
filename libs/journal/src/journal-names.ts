/** The channel the sealer notifies after each seal; its payload is the new head. */
export const JOURNAL_CHANNEL = 'zeqing_journal';

/** Keys of advisory transaction locks. 7202001 is the migrations', 7202003 the partitions'. */
export const SEAL_LOCK = 7_202_002;
export const RELAY_LOCK = 7_202_004;

/** Rows a reader takes at a time (design §3.7). */
export const SLICE = 1_000;
