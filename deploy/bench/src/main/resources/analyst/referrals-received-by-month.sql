SELECT date_trunc('month', received_on)::date AS period, count(*) AS numerator, NULL::bigint AS denominator
FROM referral
WHERE authority = :authority AND received_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
