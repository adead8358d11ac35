package org.callover.kpi.indicators.youth;

import org.callover.kpi.conformance.ModuleContract;

class YouthModuleTest implements ModuleContract {

    @Override
    public String set() {
        return "youth";
    }
}
