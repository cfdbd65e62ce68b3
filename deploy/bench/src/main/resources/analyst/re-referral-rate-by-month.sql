SELECT date_trunc('month', r.received_on)::date AS period,
       count(*) FILTER (WHERE EXISTS (
           SELECT FROM referral earlier
           WHERE earlier.child_id = r.child_id AND earlier.authority = r.authority
             AND earlier.received_on < r.received_on
             AND earlier.received_on >= r.received_on - interval '12 months')) AS numerator,
       count(*) AS denominator
FROM referral r
WHERE r.authority = :authority AND r.received_on BETWEEN :from AND :to
GROUP BY 1
ORDER BY 1
