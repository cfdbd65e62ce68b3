SELECT date_trunc('month', ended_on)::date AS period, count(*) FILTER (WHERE ended_on >= started_on + interval '2 years') AS numerator, count(*) AS denominator
FROM plan
WHERE authority = :authority AND ended_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
