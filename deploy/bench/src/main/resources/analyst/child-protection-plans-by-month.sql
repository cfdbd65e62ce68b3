SELECT date_trunc('month', month.ended)::date AS period, count(*) AS numerator, NULL::bigint AS denominator
FROM (SELECT (first + interval '1 month - 1 day')::date AS ended
      FROM generate_series(:from::timestamp, :to::timestamp, interval '1 month') AS first) AS month
         JOIN plan ON plan.authority = :authority AND plan.started_on <= month.ended
    AND (plan.ended_on IS NULL OR plan.ended_on > month.ended)
GROUP BY 1
ORDER BY 1
