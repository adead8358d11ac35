package org.callover.kpi.indicators.hate;

import org.callover.kpi.conformance.ModuleContract;

class HateModuleTest implements ModuleContract {

    @Override
    public String set() {
        return "hate";
    }
}
