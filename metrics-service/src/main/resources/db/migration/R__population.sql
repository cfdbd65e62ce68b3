-- ONS mid-year population estimates, ages 0 to 17, as rebased after the 2021 census. The rates that the DfE published for
-- Rotherham follow from these two to the printed digit (897.9 in 2016-17, 792.3 in 2017-18).
INSERT INTO population (authority, mid_year, estimate, release)
VALUES ('E08000018', 2016, 56509, 'ONS mid-year estimates, rebased'),
       ('E08000018', 2017, 56706, 'ONS mid-year estimates, rebased')
ON CONFLICT (authority, mid_year) DO UPDATE SET estimate = excluded.estimate, release = excluded.release;
