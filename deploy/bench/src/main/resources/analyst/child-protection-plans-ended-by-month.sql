SELECT date_trunc('month', ended_on)::date AS period, count(*) AS numerator, NULL::bigint AS denominator
FROM plan
WHERE authority = :authority AND ended_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
