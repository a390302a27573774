package org.niangjia.region.search;

/** How well a term fits a place's own name, best first. */
enum Grade {
    /** The whole name, with or without its ending: 重庆 and 重庆市. */
    EXACT,
    PREFIX,
    CONTAINED,
    /** Only the end of the term is in the own name, what stands before it is in the names above: 乌兰浩特富民. */
    SPANNING
}
