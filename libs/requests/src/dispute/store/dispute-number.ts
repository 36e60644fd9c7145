/** The number people use of a dispute with the alias `d`. */
export const DISPUTE_NUMBER = `to_char(d.raised_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(d.serial::text, 6, '0')`;
