package org.niangjia.consultation.web.staff;

import java.util.List;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Message;

/**
 * One request on paper, shown once.
 *
 * @param mark who printed it, where, when and under which number; it lies across every sheet
 * @param destroy who must destroy it, and when
 */
public record PrintPage(
        Frame frame,
        String mark,
        String number,
        String destroy,
        List<Item> facts,
        String story,
        List<Message> messages,
        List<Message> steps,
        String back) {
    /** On every sheet in both languages: whoever finds it may read only one. Not 机密, which is a rank of state secrets. */
    public static final String CONFIDENTIAL = "内部材料，注意保密，不得复印、拍照、转发";

    public static final String CONFIDENTIAL_ENGLISH = "Confidential: do not copy, photograph or pass on";

    /** Often enough that no corner of a sheet is without it. */
    public static final int MARKS = 24;
}
