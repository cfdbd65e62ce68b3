-- The index gives what was still open on the first day; an earlier end is in no month.
SELECT date_trunc('month', month.ended)::date AS period, count(*) AS numerator, NULL::bigint AS denominator
FROM (SELECT (first + interval '1 month - 1 day')::date AS ended
      FROM generate_series(:from::timestamp, :to::timestamp, interval '1 month') AS first) AS month
         JOIN (SELECT started_on, ended_on
               FROM plan
               WHERE authority = :authority AND coalesce(ended_on, 'infinity') > :from) AS open
              ON open.started_on <= month.ended
                  AND (open.ended_on IS NULL OR open.ended_on > month.ended)
GROUP BY 1
ORDER BY 1
