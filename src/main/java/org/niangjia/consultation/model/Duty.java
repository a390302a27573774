package org.niangjia.consultation.model;

import java.time.LocalDate;
import java.util.UUID;
import org.niangjia.shared.AccountId;

/**
 * One of a desk's officers answers on this day.
 *
 * @param day of Asia/Shanghai
 * @param roundTheClock from eight in the morning to eight of the next, not only in the hours of the office
 * @param standsIn for somebody who had the day before
 */
public record Duty(UUID id, LocalDate day, AccountId officer, boolean roundTheClock, boolean standsIn) {}
