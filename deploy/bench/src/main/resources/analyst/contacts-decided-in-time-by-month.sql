SELECT date_trunc('month', received_on)::date AS period, count(*) FILTER (WHERE decided_on <= due_on) AS numerator, count(*) AS denominator
FROM contact
WHERE authority = :authority AND received_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
