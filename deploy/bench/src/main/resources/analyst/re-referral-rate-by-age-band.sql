-- Age in completed years on the day of the referral.
SELECT CASE
           WHEN years < 0 THEN 'unborn'
           WHEN years < 1 THEN 'under-1'
           WHEN years < 5 THEN '1-4'
           WHEN years < 10 THEN '5-9'
           WHEN years < 16 THEN '10-15'
           ELSE '16-and-over' END AS period,
       count(*) FILTER (WHERE again) AS numerator,
       count(*) AS denominator
FROM (SELECT CASE
                 WHEN r.received_on < c.born_on THEN -1
                 ELSE extract(year FROM age(r.received_on, c.born_on)) END AS years,
             EXISTS (
                 SELECT FROM referral earlier
                 WHERE earlier.child_id = r.child_id AND earlier.authority = r.authority
                   AND earlier.received_on < r.received_on
                   AND earlier.received_on >= r.received_on - interval '12 months') AS again
      FROM referral r
               JOIN child c ON c.child_id = r.child_id
      WHERE r.authority = :authority AND r.received_on BETWEEN :from AND :to) AS referral_of_child
GROUP BY 1
ORDER BY 1
