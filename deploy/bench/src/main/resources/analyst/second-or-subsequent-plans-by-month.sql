SELECT date_trunc('month', started_on)::date AS period, count(*) FILTER (WHERE number_of_previous_plans > 0) AS numerator, count(*) AS denominator
FROM plan
WHERE authority = :authority AND started_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
