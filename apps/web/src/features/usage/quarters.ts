const MONTHS_A_QUARTER = 3;
const QUARTERS_A_YEAR = 4;
/** Two years of sheets are offered; older ones stand on the page of their request. */
const OFFERED = 8;

/** The quarters that are over, the last first: `2026Q3`. */
export function lastQuarters(today: Date): readonly string[] {
  const current = today.getFullYear() * QUARTERS_A_YEAR + Math.floor(today.getMonth() / MONTHS_A_QUARTER);
  return Array.from({ length: OFFERED }, (_, back) => {
    const quarter = current - 1 - back;
    return `${String(Math.floor(quarter / QUARTERS_A_YEAR))}Q${String((quarter % QUARTERS_A_YEAR) + 1)}`;
  });
}
