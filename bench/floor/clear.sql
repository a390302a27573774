drop schema floor cascade
