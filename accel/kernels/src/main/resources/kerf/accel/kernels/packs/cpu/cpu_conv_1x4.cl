#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x4(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_258, b_347, b_436, b_525;
  float f_152, f_158, f_164, f_170, f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187, f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_210, f_211, f_212, f_213, f_214, f_215, f_216, f_217, f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225, f_229, f_230, f_231, f_232, f_233, f_234, f_235, f_236, f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244, f_252, f_254, f_260, f_262, f_264, f_266, f_268, f_270, f_272, f_274, f_276, f_278, f_280, f_282, f_284, f_286, f_288, f_290, f_292, f_294, f_296, f_298, f_300, f_302, f_304, f_306, f_308, f_310, f_312, f_314, f_316, f_318, f_320, f_322, f_331, f_332, f_333, f_334, f_335, f_336, f_337, f_338, f_339, f_340, f_341, f_342, f_343, f_344, f_345, f_346, f_349, f_351, f_353, f_355, f_357, f_359, f_361, f_363, f_365, f_367, f_369, f_371, f_373, f_375, f_377, f_379, f_381, f_383, f_385, f_387, f_389, f_391, f_393, f_395, f_397, f_399, f_401, f_403, f_405, f_407, f_409, f_411, f_420, f_421, f_422, f_423, f_424, f_425, f_426, f_427, f_428, f_429, f_430, f_431, f_432, f_433, f_434, f_435, f_438, f_440, f_442, f_444, f_446, f_448, f_450, f_452, f_454, f_456, f_458, f_460, f_462, f_464, f_466, f_468, f_470, f_472, f_474, f_476, f_478, f_480, f_482, f_484, f_486, f_488, f_490, f_492, f_494, f_496, f_498, f_500, f_509, f_510, f_511, f_512, f_513, f_514, f_515, f_516, f_517, f_518, f_519, f_520, f_521, f_522, f_523, f_524, f_527, f_529, f_531, f_533, f_535, f_537, f_539, f_541, f_543, f_545, f_547, f_549, f_551, f_553, f_555, f_557, f_559, f_561, f_563, f_565, f_567, f_569, f_571, f_573, f_575, f_577, f_579, f_581, f_583, f_585, f_587, f_589, f_598, f_599, f_600, f_601, f_602, f_603, f_604, f_605, f_606, f_607, f_608, f_609, f_610, f_611, f_612, f_613;
  float16 v16f_48, v16f_49, v16f_50, v16f_51, v16f_71, v16f_72, v16f_73, v16f_74, v16f_135, v16f_136, v16f_137, v16f_138, v16f_146, v16f_171, v16f_188, v16f_189, v16f_190, v16f_207, v16f_208, v16f_209, v16f_226, v16f_227, v16f_228, v16f_245, v16f_246, v16f_330, v16f_419, v16f_508, v16f_597;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_43, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_75, i_76, i_77, i_82, i_83, i_88, i_89, i_94, i_95, i_100, i_101, i_102, i_103, i_104, i_105, i_106, i_107, i_108, i_109, i_110, i_111, i_112, i_113, i_114, i_115, i_116, i_117, i_118, i_119, i_120, i_121, i_122, i_123, i_124, i_125, i_126, i_127, i_128, i_129, i_130, i_131, i_132, i_133, i_134, i_139, i_140, i_141, i_147, i_153, i_159, i_165, i_247, i_248, i_249, i_250, i_255, i_256, i_257, i_259, i_261, i_263, i_265, i_267, i_269, i_271, i_273, i_275, i_277, i_279, i_281, i_283, i_285, i_287, i_289, i_291, i_293, i_295, i_297, i_299, i_301, i_303, i_305, i_307, i_309, i_311, i_313, i_315, i_317, i_319, i_321, i_323, i_324, i_325, i_348, i_350, i_352, i_354, i_356, i_358, i_360, i_362, i_364, i_366, i_368, i_370, i_372, i_374, i_376, i_378, i_380, i_382, i_384, i_386, i_388, i_390, i_392, i_394, i_396, i_398, i_400, i_402, i_404, i_406, i_408, i_410, i_412, i_413, i_414, i_437, i_439, i_441, i_443, i_445, i_447, i_449, i_451, i_453, i_455, i_457, i_459, i_461, i_463, i_465, i_467, i_469, i_471, i_473, i_475, i_477, i_479, i_481, i_483, i_485, i_487, i_489, i_491, i_493, i_495, i_497, i_499, i_501, i_502, i_503, i_526, i_528, i_530, i_532, i_534, i_536, i_538, i_540, i_542, i_544, i_546, i_548, i_550, i_552, i_554, i_556, i_558, i_560, i_562, i_564, i_566, i_568, i_570, i_572, i_574, i_576, i_578, i_580, i_582, i_584, i_586, i_588, i_590, i_591, i_592;
  long l_44, l_45, l_46, l_78, l_79, l_80, l_84, l_85, l_86, l_90, l_91, l_92, l_96, l_97, l_98, l_142, l_143, l_144, l_148, l_149, l_150, l_154, l_155, l_156, l_160, l_161, l_162, l_166, l_167, l_168, l_326, l_327, l_328, l_415, l_416, l_417, l_504, l_505, l_506, l_593, l_594, l_595;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_47, ul_81, ul_87, ul_93, ul_99, ul_145, ul_151, ul_157, ul_163, ul_169, ul_251, ul_253, ul_329, ul_418, ul_507, ul_596;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) table;
  ul_5  =  (ulong) out;
  ul_6  =  (ulong) shape;
  ul_7  =  ul_6 + 16L;
  i_8  =  *((__global int *) ul_7);
  i_9  =  get_global_id(0);
  b_10  =  i_9 < i_8;
  if(b_10)
  {
    // BLOCK 1
    ul_11  =  ul_6 + 20L;
    i_12  =  *((__global int *) ul_11);
    i_13  =  get_global_id(1);
    b_14  =  i_13 < i_12;
    if(b_14)
    {
      // BLOCK 2
      ul_15  =  ul_6 + 24L;
      i_16  =  *((__global int *) ul_15);
      i_17  =  get_global_id(2);
      b_18  =  i_17 < i_16;
      if(b_18)
      {
        // BLOCK 3
        ul_19  =  ul_6 + 28L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_6 + 32L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_6 + 36L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_6 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_6 + 52L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_6 + 56L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_6 + 72L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_6 + 44L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_6 + 48L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_6 + 60L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_6 + 64L;
        i_40  =  *((__global int *) ul_39);
        ul_41  =  ul_6 + 68L;
        i_42  =  *((__global int *) ul_41);
        i_43  =  i_13 << 4;
        l_44  =  (long) i_43;
        l_45  =  l_44 << 2;
        l_46  =  l_45 + 16L;
        ul_47  =  ul_2 + l_46;
        v16f_48  =  vload16(0, (__global float *) ul_47);
        v16f_49  =  vload16(0, (__global float *) ul_47);
        v16f_50  =  vload16(0, (__global float *) ul_47);
        v16f_51  =  vload16(0, (__global float *) ul_47);
        i_52  =  i_42 * i_17;
        i_53  =  i_22 * i_13;
        i_54  =  i_53 * i_24;
        i_55  =  i_52 + i_54;
        i_56  =  i_36 * i_17;
        i_57  =  i_56 + i_34;
        i_58  =  i_13 / i_32;
        i_59  =  i_58 * i_24;
        i_60  =  i_57 + i_59;
        i_61  =  i_9 << 2;
        i_62  =  i_61 + 3;
        i_63  =  i_20 + -1;
        i_64  =  min(i_62, i_63);
        i_65  =  i_61 + 2;
        i_66  =  min(i_65, i_63);
        i_67  =  i_61 + 1;
        i_68  =  min(i_67, i_63);
        i_69  =  min(i_61, i_63);
        // BLOCK 4 MERGES [3 8 ]
        i_70  =  i_55;
        v16f_71  =  v16f_48;
        v16f_72  =  v16f_49;
        v16f_73  =  v16f_50;
        v16f_74  =  v16f_51;
        i_75  =  0;
        i_76  =  0;
        for(;i_76 < i_22;)
        {
          // BLOCK 5
          i_77  =  i_69 + i_75;
          l_78  =  (long) i_77;
          l_79  =  l_78 + 4L;
          l_80  =  l_79 << 2;
          ul_81  =  ul_4 + l_80;
          i_82  =  *((__global int *) ul_81);
          i_83  =  i_68 + i_75;
          l_84  =  (long) i_83;
          l_85  =  l_84 + 4L;
          l_86  =  l_85 << 2;
          ul_87  =  ul_4 + l_86;
          i_88  =  *((__global int *) ul_87);
          i_89  =  i_66 + i_75;
          l_90  =  (long) i_89;
          l_91  =  l_90 + 4L;
          l_92  =  l_91 << 2;
          ul_93  =  ul_4 + l_92;
          i_94  =  *((__global int *) ul_93);
          i_95  =  i_64 + i_75;
          l_96  =  (long) i_95;
          l_97  =  l_96 + 4L;
          l_98  =  l_97 << 2;
          ul_99  =  ul_4 + l_98;
          i_100  =  *((__global int *) ul_99);
          i_101  =  i_26 * i_100;
          i_102  =  i_60 + i_101;
          i_103  =  i_100 >> 31;
          i_104  =  ~i_103;
          i_105  =  i_102 & i_104;
          i_106  =  i_103 & i_28;
          i_107  =  i_105 + i_106;
          i_108  =  i_94 * i_26;
          i_109  =  i_108 + i_60;
          i_110  =  i_94 >> 31;
          i_111  =  ~i_110;
          i_112  =  i_109 & i_111;
          i_113  =  i_110 & i_28;
          i_114  =  i_112 + i_113;
          i_115  =  i_88 * i_26;
          i_116  =  i_115 + i_60;
          i_117  =  i_88 >> 31;
          i_118  =  ~i_117;
          i_119  =  i_116 & i_118;
          i_120  =  i_117 & i_28;
          i_121  =  i_119 + i_120;
          i_122  =  i_82 * i_26;
          i_123  =  i_122 + i_60;
          i_124  =  i_82 >> 31;
          i_125  =  ~i_124;
          i_126  =  i_123 & i_125;
          i_127  =  i_124 & i_28;
          i_128  =  i_126 + i_127;
          i_129  =  i_128 >> 31;
          i_130  =  i_121 + i_129;
          i_131  =  i_130 >> 31;
          i_132  =  i_114 + i_131;
          i_133  =  i_132 >> 31;
          i_134  =  i_107 + i_133;
          // BLOCK 6 MERGES [5 7 ]
          v16f_135  =  v16f_71;
          v16f_136  =  v16f_72;
          v16f_137  =  v16f_73;
          v16f_138  =  v16f_74;
          i_139  =  0;
          for(;i_139 < i_24;)
          {
            // BLOCK 7
            i_140  =  i_70 + i_139;
            i_141  =  i_140 << 4;
            l_142  =  (long) i_141;
            l_143  =  l_142 << 2;
            l_144  =  l_143 + 16L;
            ul_145  =  ul_1 + l_144;
            v16f_146  =  vload16(0, (__global float *) ul_145);
            i_147  =  i_128 + i_139;
            l_148  =  (long) i_147;
            l_149  =  l_148 + 4L;
            l_150  =  l_149 << 2;
            ul_151  =  ul_0 + l_150;
            f_152  =  *((__global float *) ul_151);
            i_153  =  i_130 + i_139;
            l_154  =  (long) i_153;
            l_155  =  l_154 + 4L;
            l_156  =  l_155 << 2;
            ul_157  =  ul_0 + l_156;
            f_158  =  *((__global float *) ul_157);
            i_159  =  i_132 + i_139;
            l_160  =  (long) i_159;
            l_161  =  l_160 + 4L;
            l_162  =  l_161 << 2;
            ul_163  =  ul_0 + l_162;
            f_164  =  *((__global float *) ul_163);
            i_165  =  i_134 + i_139;
            l_166  =  (long) i_165;
            l_167  =  l_166 + 4L;
            l_168  =  l_167 << 2;
            ul_169  =  ul_0 + l_168;
            f_170  =  *((__global float *) ul_169);
            f_172  =  f_170;
            f_173  =  f_170;
            f_174  =  f_170;
            f_175  =  f_170;
            f_176  =  f_170;
            f_177  =  f_170;
            f_178  =  f_170;
            f_179  =  f_170;
            f_180  =  f_170;
            f_181  =  f_170;
            f_182  =  f_170;
            f_183  =  f_170;
            f_184  =  f_170;
            f_185  =  f_170;
            f_186  =  f_170;
            f_187  =  f_170;
            v16f_171  =  (float16)(f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187);
            v16f_188  =  v16f_171 * v16f_146;
            v16f_189  =  v16f_138 + v16f_188;
            f_191  =  f_164;
            f_192  =  f_164;
            f_193  =  f_164;
            f_194  =  f_164;
            f_195  =  f_164;
            f_196  =  f_164;
            f_197  =  f_164;
            f_198  =  f_164;
            f_199  =  f_164;
            f_200  =  f_164;
            f_201  =  f_164;
            f_202  =  f_164;
            f_203  =  f_164;
            f_204  =  f_164;
            f_205  =  f_164;
            f_206  =  f_164;
            v16f_190  =  (float16)(f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206);
            v16f_207  =  v16f_190 * v16f_146;
            v16f_208  =  v16f_137 + v16f_207;
            f_210  =  f_158;
            f_211  =  f_158;
            f_212  =  f_158;
            f_213  =  f_158;
            f_214  =  f_158;
            f_215  =  f_158;
            f_216  =  f_158;
            f_217  =  f_158;
            f_218  =  f_158;
            f_219  =  f_158;
            f_220  =  f_158;
            f_221  =  f_158;
            f_222  =  f_158;
            f_223  =  f_158;
            f_224  =  f_158;
            f_225  =  f_158;
            v16f_209  =  (float16)(f_210, f_211, f_212, f_213, f_214, f_215, f_216, f_217, f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225);
            v16f_226  =  v16f_209 * v16f_146;
            v16f_227  =  v16f_136 + v16f_226;
            f_229  =  f_152;
            f_230  =  f_152;
            f_231  =  f_152;
            f_232  =  f_152;
            f_233  =  f_152;
            f_234  =  f_152;
            f_235  =  f_152;
            f_236  =  f_152;
            f_237  =  f_152;
            f_238  =  f_152;
            f_239  =  f_152;
            f_240  =  f_152;
            f_241  =  f_152;
            f_242  =  f_152;
            f_243  =  f_152;
            f_244  =  f_152;
            v16f_228  =  (float16)(f_229, f_230, f_231, f_232, f_233, f_234, f_235, f_236, f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244);
            v16f_245  =  v16f_228 * v16f_146;
            v16f_246  =  v16f_135 + v16f_245;
            i_247  =  i_139 + 1;
            v16f_135  =  v16f_246;
            v16f_136  =  v16f_227;
            v16f_137  =  v16f_208;
            v16f_138  =  v16f_189;
            i_139  =  i_247;
          }  // B6
          // BLOCK 8
          i_248  =  i_76 + 1;
          i_249  =  i_75 + i_20;
          i_250  =  i_70 + i_24;
          i_70  =  i_250;
          v16f_71  =  v16f_135;
          v16f_72  =  v16f_136;
          v16f_73  =  v16f_137;
          v16f_74  =  v16f_138;
          i_75  =  i_249;
          i_76  =  i_248;
        }  // B4
        // BLOCK 9
        ul_251  =  ul_3 + 16L;
        f_252  =  *((__global float *) ul_251);
        ul_253  =  ul_3 + 20L;
        f_254  =  *((__global float *) ul_253);
        i_255  =  i_40 * i_17;
        i_256  =  i_255 + i_38;
        i_257  =  i_256 + i_13;
        b_258  =  i_61 < i_20;
        if(b_258)
        {
          // BLOCK 10
          i_259  =  isless(v16f_71.s0, f_252);
          if(i_259 == 1)
          {
            // BLOCK 11
            f_260  =  f_252;
          }  // B10
          else
          {
            // BLOCK 12
            f_260  =  v16f_71.s0;
          }  // B10
          // BLOCK 13 MERGES [11 12 ]
          i_261  =  isless(f_254, f_260);
          if(i_261 == 1)
          {
            // BLOCK 14
            f_262  =  f_254;
          }  // B13
          else
          {
            // BLOCK 15
            f_262  =  f_260;
          }  // B13
          // BLOCK 16 MERGES [14 15 ]
          i_263  =  isless(v16f_71.s1, f_252);
          if(i_263 == 1)
          {
            // BLOCK 17
            f_264  =  f_252;
          }  // B16
          else
          {
            // BLOCK 18
            f_264  =  v16f_71.s1;
          }  // B16
          // BLOCK 19 MERGES [17 18 ]
          i_265  =  isless(f_254, f_264);
          if(i_265 == 1)
          {
            // BLOCK 20
            f_266  =  f_254;
          }  // B19
          else
          {
            // BLOCK 21
            f_266  =  f_264;
          }  // B19
          // BLOCK 22 MERGES [20 21 ]
          i_267  =  isless(v16f_71.s2, f_252);
          if(i_267 == 1)
          {
            // BLOCK 23
            f_268  =  f_252;
          }  // B22
          else
          {
            // BLOCK 24
            f_268  =  v16f_71.s2;
          }  // B22
          // BLOCK 25 MERGES [23 24 ]
          i_269  =  isless(f_254, f_268);
          if(i_269 == 1)
          {
            // BLOCK 26
            f_270  =  f_254;
          }  // B25
          else
          {
            // BLOCK 27
            f_270  =  f_268;
          }  // B25
          // BLOCK 28 MERGES [26 27 ]
          i_271  =  isless(v16f_71.s3, f_252);
          if(i_271 == 1)
          {
            // BLOCK 29
            f_272  =  f_252;
          }  // B28
          else
          {
            // BLOCK 30
            f_272  =  v16f_71.s3;
          }  // B28
          // BLOCK 31 MERGES [29 30 ]
          i_273  =  isless(f_254, f_272);
          if(i_273 == 1)
          {
            // BLOCK 32
            f_274  =  f_254;
          }  // B31
          else
          {
            // BLOCK 33
            f_274  =  f_272;
          }  // B31
          // BLOCK 34 MERGES [32 33 ]
          i_275  =  isless(v16f_71.s4, f_252);
          if(i_275 == 1)
          {
            // BLOCK 35
            f_276  =  f_252;
          }  // B34
          else
          {
            // BLOCK 36
            f_276  =  v16f_71.s4;
          }  // B34
          // BLOCK 37 MERGES [35 36 ]
          i_277  =  isless(f_254, f_276);
          if(i_277 == 1)
          {
            // BLOCK 38
            f_278  =  f_254;
          }  // B37
          else
          {
            // BLOCK 39
            f_278  =  f_276;
          }  // B37
          // BLOCK 40 MERGES [38 39 ]
          i_279  =  isless(v16f_71.s5, f_252);
          if(i_279 == 1)
          {
            // BLOCK 41
            f_280  =  f_252;
          }  // B40
          else
          {
            // BLOCK 42
            f_280  =  v16f_71.s5;
          }  // B40
          // BLOCK 43 MERGES [41 42 ]
          i_281  =  isless(f_254, f_280);
          if(i_281 == 1)
          {
            // BLOCK 44
            f_282  =  f_254;
          }  // B43
          else
          {
            // BLOCK 45
            f_282  =  f_280;
          }  // B43
          // BLOCK 46 MERGES [44 45 ]
          i_283  =  isless(v16f_71.s6, f_252);
          if(i_283 == 1)
          {
            // BLOCK 47
            f_284  =  f_252;
          }  // B46
          else
          {
            // BLOCK 48
            f_284  =  v16f_71.s6;
          }  // B46
          // BLOCK 49 MERGES [47 48 ]
          i_285  =  isless(f_254, f_284);
          if(i_285 == 1)
          {
            // BLOCK 50
            f_286  =  f_254;
          }  // B49
          else
          {
            // BLOCK 51
            f_286  =  f_284;
          }  // B49
          // BLOCK 52 MERGES [50 51 ]
          i_287  =  isless(v16f_71.s7, f_252);
          if(i_287 == 1)
          {
            // BLOCK 53
            f_288  =  f_252;
          }  // B52
          else
          {
            // BLOCK 54
            f_288  =  v16f_71.s7;
          }  // B52
          // BLOCK 55 MERGES [53 54 ]
          i_289  =  isless(f_254, f_288);
          if(i_289 == 1)
          {
            // BLOCK 56
            f_290  =  f_254;
          }  // B55
          else
          {
            // BLOCK 57
            f_290  =  f_288;
          }  // B55
          // BLOCK 58 MERGES [56 57 ]
          i_291  =  isless(v16f_71.s8, f_252);
          if(i_291 == 1)
          {
            // BLOCK 59
            f_292  =  f_252;
          }  // B58
          else
          {
            // BLOCK 60
            f_292  =  v16f_71.s8;
          }  // B58
          // BLOCK 61 MERGES [59 60 ]
          i_293  =  isless(f_254, f_292);
          if(i_293 == 1)
          {
            // BLOCK 62
            f_294  =  f_254;
          }  // B61
          else
          {
            // BLOCK 63
            f_294  =  f_292;
          }  // B61
          // BLOCK 64 MERGES [62 63 ]
          i_295  =  isless(v16f_71.s9, f_252);
          if(i_295 == 1)
          {
            // BLOCK 65
            f_296  =  f_252;
          }  // B64
          else
          {
            // BLOCK 66
            f_296  =  v16f_71.s9;
          }  // B64
          // BLOCK 67 MERGES [65 66 ]
          i_297  =  isless(f_254, f_296);
          if(i_297 == 1)
          {
            // BLOCK 68
            f_298  =  f_254;
          }  // B67
          else
          {
            // BLOCK 69
            f_298  =  f_296;
          }  // B67
          // BLOCK 70 MERGES [68 69 ]
          i_299  =  isless(v16f_71.sA, f_252);
          if(i_299 == 1)
          {
            // BLOCK 71
            f_300  =  f_252;
          }  // B70
          else
          {
            // BLOCK 72
            f_300  =  v16f_71.sA;
          }  // B70
          // BLOCK 73 MERGES [71 72 ]
          i_301  =  isless(f_254, f_300);
          if(i_301 == 1)
          {
            // BLOCK 74
            f_302  =  f_254;
          }  // B73
          else
          {
            // BLOCK 75
            f_302  =  f_300;
          }  // B73
          // BLOCK 76 MERGES [74 75 ]
          i_303  =  isless(v16f_71.sB, f_252);
          if(i_303 == 1)
          {
            // BLOCK 77
            f_304  =  f_252;
          }  // B76
          else
          {
            // BLOCK 78
            f_304  =  v16f_71.sB;
          }  // B76
          // BLOCK 79 MERGES [77 78 ]
          i_305  =  isless(f_254, f_304);
          if(i_305 == 1)
          {
            // BLOCK 80
            f_306  =  f_254;
          }  // B79
          else
          {
            // BLOCK 81
            f_306  =  f_304;
          }  // B79
          // BLOCK 82 MERGES [80 81 ]
          i_307  =  isless(v16f_71.sC, f_252);
          if(i_307 == 1)
          {
            // BLOCK 83
            f_308  =  f_252;
          }  // B82
          else
          {
            // BLOCK 84
            f_308  =  v16f_71.sC;
          }  // B82
          // BLOCK 85 MERGES [83 84 ]
          i_309  =  isless(f_254, f_308);
          if(i_309 == 1)
          {
            // BLOCK 86
            f_310  =  f_254;
          }  // B85
          else
          {
            // BLOCK 87
            f_310  =  f_308;
          }  // B85
          // BLOCK 88 MERGES [86 87 ]
          i_311  =  isless(v16f_71.sD, f_252);
          if(i_311 == 1)
          {
            // BLOCK 89
            f_312  =  f_252;
          }  // B88
          else
          {
            // BLOCK 90
            f_312  =  v16f_71.sD;
          }  // B88
          // BLOCK 91 MERGES [89 90 ]
          i_313  =  isless(f_254, f_312);
          if(i_313 == 1)
          {
            // BLOCK 92
            f_314  =  f_254;
          }  // B91
          else
          {
            // BLOCK 93
            f_314  =  f_312;
          }  // B91
          // BLOCK 94 MERGES [92 93 ]
          i_315  =  isless(v16f_71.sE, f_252);
          if(i_315 == 1)
          {
            // BLOCK 95
            f_316  =  f_252;
          }  // B94
          else
          {
            // BLOCK 96
            f_316  =  v16f_71.sE;
          }  // B94
          // BLOCK 97 MERGES [95 96 ]
          i_317  =  isless(f_254, f_316);
          if(i_317 == 1)
          {
            // BLOCK 98
            f_318  =  f_254;
          }  // B97
          else
          {
            // BLOCK 99
            f_318  =  f_316;
          }  // B97
          // BLOCK 100 MERGES [98 99 ]
          i_319  =  isless(v16f_71.sF, f_252);
          if(i_319 == 1)
          {
            // BLOCK 101
            f_320  =  f_252;
          }  // B100
          else
          {
            // BLOCK 102
            f_320  =  v16f_71.sF;
          }  // B100
          // BLOCK 103 MERGES [101 102 ]
          i_321  =  isless(f_254, f_320);
          if(i_321 == 1)
          {
            // BLOCK 104
            f_322  =  f_254;
          }  // B103
          else
          {
            // BLOCK 105
            f_322  =  f_320;
          }  // B103
          // BLOCK 106 MERGES [104 105 ]
          i_323  =  i_30 * i_61;
          i_324  =  i_257 + i_323;
          i_325  =  i_324 << 4;
          l_326  =  (long) i_325;
          l_327  =  l_326 << 2;
          l_328  =  l_327 + 16L;
          ul_329  =  ul_5 + l_328;
          f_331  =  f_262;
          f_332  =  f_266;
          f_333  =  f_270;
          f_334  =  f_274;
          f_335  =  f_278;
          f_336  =  f_282;
          f_337  =  f_286;
          f_338  =  f_290;
          f_339  =  f_294;
          f_340  =  f_298;
          f_341  =  f_302;
          f_342  =  f_306;
          f_343  =  f_310;
          f_344  =  f_314;
          f_345  =  f_318;
          f_346  =  f_322;
          v16f_330  =  (float16)(f_331, f_332, f_333, f_334, f_335, f_336, f_337, f_338, f_339, f_340, f_341, f_342, f_343, f_344, f_345, f_346);
          vstore16(v16f_330, 0, (__global float *) ul_329);
        }  // B9
        else
        {
          // BLOCK 107
        }  // B9
        // BLOCK 108 MERGES [107 106 ]
        b_347  =  i_67 < i_20;
        if(b_347)
        {
          // BLOCK 109
          i_348  =  isless(v16f_72.s0, f_252);
          if(i_348 == 1)
          {
            // BLOCK 110
            f_349  =  f_252;
          }  // B109
          else
          {
            // BLOCK 111
            f_349  =  v16f_72.s0;
          }  // B109
          // BLOCK 112 MERGES [110 111 ]
          i_350  =  isless(f_254, f_349);
          if(i_350 == 1)
          {
            // BLOCK 113
            f_351  =  f_254;
          }  // B112
          else
          {
            // BLOCK 114
            f_351  =  f_349;
          }  // B112
          // BLOCK 115 MERGES [113 114 ]
          i_352  =  isless(v16f_72.s1, f_252);
          if(i_352 == 1)
          {
            // BLOCK 116
            f_353  =  f_252;
          }  // B115
          else
          {
            // BLOCK 117
            f_353  =  v16f_72.s1;
          }  // B115
          // BLOCK 118 MERGES [116 117 ]
          i_354  =  isless(f_254, f_353);
          if(i_354 == 1)
          {
            // BLOCK 119
            f_355  =  f_254;
          }  // B118
          else
          {
            // BLOCK 120
            f_355  =  f_353;
          }  // B118
          // BLOCK 121 MERGES [119 120 ]
          i_356  =  isless(v16f_72.s2, f_252);
          if(i_356 == 1)
          {
            // BLOCK 122
            f_357  =  f_252;
          }  // B121
          else
          {
            // BLOCK 123
            f_357  =  v16f_72.s2;
          }  // B121
          // BLOCK 124 MERGES [122 123 ]
          i_358  =  isless(f_254, f_357);
          if(i_358 == 1)
          {
            // BLOCK 125
            f_359  =  f_254;
          }  // B124
          else
          {
            // BLOCK 126
            f_359  =  f_357;
          }  // B124
          // BLOCK 127 MERGES [125 126 ]
          i_360  =  isless(v16f_72.s3, f_252);
          if(i_360 == 1)
          {
            // BLOCK 128
            f_361  =  f_252;
          }  // B127
          else
          {
            // BLOCK 129
            f_361  =  v16f_72.s3;
          }  // B127
          // BLOCK 130 MERGES [128 129 ]
          i_362  =  isless(f_254, f_361);
          if(i_362 == 1)
          {
            // BLOCK 131
            f_363  =  f_254;
          }  // B130
          else
          {
            // BLOCK 132
            f_363  =  f_361;
          }  // B130
          // BLOCK 133 MERGES [131 132 ]
          i_364  =  isless(v16f_72.s4, f_252);
          if(i_364 == 1)
          {
            // BLOCK 134
            f_365  =  f_252;
          }  // B133
          else
          {
            // BLOCK 135
            f_365  =  v16f_72.s4;
          }  // B133
          // BLOCK 136 MERGES [134 135 ]
          i_366  =  isless(f_254, f_365);
          if(i_366 == 1)
          {
            // BLOCK 137
            f_367  =  f_254;
          }  // B136
          else
          {
            // BLOCK 138
            f_367  =  f_365;
          }  // B136
          // BLOCK 139 MERGES [137 138 ]
          i_368  =  isless(v16f_72.s5, f_252);
          if(i_368 == 1)
          {
            // BLOCK 140
            f_369  =  f_252;
          }  // B139
          else
          {
            // BLOCK 141
            f_369  =  v16f_72.s5;
          }  // B139
          // BLOCK 142 MERGES [140 141 ]
          i_370  =  isless(f_254, f_369);
          if(i_370 == 1)
          {
            // BLOCK 143
            f_371  =  f_254;
          }  // B142
          else
          {
            // BLOCK 144
            f_371  =  f_369;
          }  // B142
          // BLOCK 145 MERGES [143 144 ]
          i_372  =  isless(v16f_72.s6, f_252);
          if(i_372 == 1)
          {
            // BLOCK 146
            f_373  =  f_252;
          }  // B145
          else
          {
            // BLOCK 147
            f_373  =  v16f_72.s6;
          }  // B145
          // BLOCK 148 MERGES [146 147 ]
          i_374  =  isless(f_254, f_373);
          if(i_374 == 1)
          {
            // BLOCK 149
            f_375  =  f_254;
          }  // B148
          else
          {
            // BLOCK 150
            f_375  =  f_373;
          }  // B148
          // BLOCK 151 MERGES [149 150 ]
          i_376  =  isless(v16f_72.s7, f_252);
          if(i_376 == 1)
          {
            // BLOCK 152
            f_377  =  f_252;
          }  // B151
          else
          {
            // BLOCK 153
            f_377  =  v16f_72.s7;
          }  // B151
          // BLOCK 154 MERGES [152 153 ]
          i_378  =  isless(f_254, f_377);
          if(i_378 == 1)
          {
            // BLOCK 155
            f_379  =  f_254;
          }  // B154
          else
          {
            // BLOCK 156
            f_379  =  f_377;
          }  // B154
          // BLOCK 157 MERGES [155 156 ]
          i_380  =  isless(v16f_72.s8, f_252);
          if(i_380 == 1)
          {
            // BLOCK 158
            f_381  =  f_252;
          }  // B157
          else
          {
            // BLOCK 159
            f_381  =  v16f_72.s8;
          }  // B157
          // BLOCK 160 MERGES [158 159 ]
          i_382  =  isless(f_254, f_381);
          if(i_382 == 1)
          {
            // BLOCK 161
            f_383  =  f_254;
          }  // B160
          else
          {
            // BLOCK 162
            f_383  =  f_381;
          }  // B160
          // BLOCK 163 MERGES [161 162 ]
          i_384  =  isless(v16f_72.s9, f_252);
          if(i_384 == 1)
          {
            // BLOCK 164
            f_385  =  f_252;
          }  // B163
          else
          {
            // BLOCK 165
            f_385  =  v16f_72.s9;
          }  // B163
          // BLOCK 166 MERGES [164 165 ]
          i_386  =  isless(f_254, f_385);
          if(i_386 == 1)
          {
            // BLOCK 167
            f_387  =  f_254;
          }  // B166
          else
          {
            // BLOCK 168
            f_387  =  f_385;
          }  // B166
          // BLOCK 169 MERGES [167 168 ]
          i_388  =  isless(v16f_72.sA, f_252);
          if(i_388 == 1)
          {
            // BLOCK 170
            f_389  =  f_252;
          }  // B169
          else
          {
            // BLOCK 171
            f_389  =  v16f_72.sA;
          }  // B169
          // BLOCK 172 MERGES [170 171 ]
          i_390  =  isless(f_254, f_389);
          if(i_390 == 1)
          {
            // BLOCK 173
            f_391  =  f_254;
          }  // B172
          else
          {
            // BLOCK 174
            f_391  =  f_389;
          }  // B172
          // BLOCK 175 MERGES [173 174 ]
          i_392  =  isless(v16f_72.sB, f_252);
          if(i_392 == 1)
          {
            // BLOCK 176
            f_393  =  f_252;
          }  // B175
          else
          {
            // BLOCK 177
            f_393  =  v16f_72.sB;
          }  // B175
          // BLOCK 178 MERGES [176 177 ]
          i_394  =  isless(f_254, f_393);
          if(i_394 == 1)
          {
            // BLOCK 179
            f_395  =  f_254;
          }  // B178
          else
          {
            // BLOCK 180
            f_395  =  f_393;
          }  // B178
          // BLOCK 181 MERGES [179 180 ]
          i_396  =  isless(v16f_72.sC, f_252);
          if(i_396 == 1)
          {
            // BLOCK 182
            f_397  =  f_252;
          }  // B181
          else
          {
            // BLOCK 183
            f_397  =  v16f_72.sC;
          }  // B181
          // BLOCK 184 MERGES [182 183 ]
          i_398  =  isless(f_254, f_397);
          if(i_398 == 1)
          {
            // BLOCK 185
            f_399  =  f_254;
          }  // B184
          else
          {
            // BLOCK 186
            f_399  =  f_397;
          }  // B184
          // BLOCK 187 MERGES [185 186 ]
          i_400  =  isless(v16f_72.sD, f_252);
          if(i_400 == 1)
          {
            // BLOCK 188
            f_401  =  f_252;
          }  // B187
          else
          {
            // BLOCK 189
            f_401  =  v16f_72.sD;
          }  // B187
          // BLOCK 190 MERGES [188 189 ]
          i_402  =  isless(f_254, f_401);
          if(i_402 == 1)
          {
            // BLOCK 191
            f_403  =  f_254;
          }  // B190
          else
          {
            // BLOCK 192
            f_403  =  f_401;
          }  // B190
          // BLOCK 193 MERGES [191 192 ]
          i_404  =  isless(v16f_72.sE, f_252);
          if(i_404 == 1)
          {
            // BLOCK 194
            f_405  =  f_252;
          }  // B193
          else
          {
            // BLOCK 195
            f_405  =  v16f_72.sE;
          }  // B193
          // BLOCK 196 MERGES [194 195 ]
          i_406  =  isless(f_254, f_405);
          if(i_406 == 1)
          {
            // BLOCK 197
            f_407  =  f_254;
          }  // B196
          else
          {
            // BLOCK 198
            f_407  =  f_405;
          }  // B196
          // BLOCK 199 MERGES [197 198 ]
          i_408  =  isless(v16f_72.sF, f_252);
          if(i_408 == 1)
          {
            // BLOCK 200
            f_409  =  f_252;
          }  // B199
          else
          {
            // BLOCK 201
            f_409  =  v16f_72.sF;
          }  // B199
          // BLOCK 202 MERGES [200 201 ]
          i_410  =  isless(f_254, f_409);
          if(i_410 == 1)
          {
            // BLOCK 203
            f_411  =  f_254;
          }  // B202
          else
          {
            // BLOCK 204
            f_411  =  f_409;
          }  // B202
          // BLOCK 205 MERGES [203 204 ]
          i_412  =  i_67 * i_30;
          i_413  =  i_412 + i_257;
          i_414  =  i_413 << 4;
          l_415  =  (long) i_414;
          l_416  =  l_415 << 2;
          l_417  =  l_416 + 16L;
          ul_418  =  ul_5 + l_417;
          f_420  =  f_351;
          f_421  =  f_355;
          f_422  =  f_359;
          f_423  =  f_363;
          f_424  =  f_367;
          f_425  =  f_371;
          f_426  =  f_375;
          f_427  =  f_379;
          f_428  =  f_383;
          f_429  =  f_387;
          f_430  =  f_391;
          f_431  =  f_395;
          f_432  =  f_399;
          f_433  =  f_403;
          f_434  =  f_407;
          f_435  =  f_411;
          v16f_419  =  (float16)(f_420, f_421, f_422, f_423, f_424, f_425, f_426, f_427, f_428, f_429, f_430, f_431, f_432, f_433, f_434, f_435);
          vstore16(v16f_419, 0, (__global float *) ul_418);
        }  // B108
        else
        {
          // BLOCK 206
        }  // B108
        // BLOCK 207 MERGES [206 205 ]
        b_436  =  i_65 < i_20;
        if(b_436)
        {
          // BLOCK 208
          i_437  =  isless(v16f_73.s0, f_252);
          if(i_437 == 1)
          {
            // BLOCK 209
            f_438  =  f_252;
          }  // B208
          else
          {
            // BLOCK 210
            f_438  =  v16f_73.s0;
          }  // B208
          // BLOCK 211 MERGES [209 210 ]
          i_439  =  isless(f_254, f_438);
          if(i_439 == 1)
          {
            // BLOCK 212
            f_440  =  f_254;
          }  // B211
          else
          {
            // BLOCK 213
            f_440  =  f_438;
          }  // B211
          // BLOCK 214 MERGES [212 213 ]
          i_441  =  isless(v16f_73.s1, f_252);
          if(i_441 == 1)
          {
            // BLOCK 215
            f_442  =  f_252;
          }  // B214
          else
          {
            // BLOCK 216
            f_442  =  v16f_73.s1;
          }  // B214
          // BLOCK 217 MERGES [215 216 ]
          i_443  =  isless(f_254, f_442);
          if(i_443 == 1)
          {
            // BLOCK 218
            f_444  =  f_254;
          }  // B217
          else
          {
            // BLOCK 219
            f_444  =  f_442;
          }  // B217
          // BLOCK 220 MERGES [218 219 ]
          i_445  =  isless(v16f_73.s2, f_252);
          if(i_445 == 1)
          {
            // BLOCK 221
            f_446  =  f_252;
          }  // B220
          else
          {
            // BLOCK 222
            f_446  =  v16f_73.s2;
          }  // B220
          // BLOCK 223 MERGES [221 222 ]
          i_447  =  isless(f_254, f_446);
          if(i_447 == 1)
          {
            // BLOCK 224
            f_448  =  f_254;
          }  // B223
          else
          {
            // BLOCK 225
            f_448  =  f_446;
          }  // B223
          // BLOCK 226 MERGES [224 225 ]
          i_449  =  isless(v16f_73.s3, f_252);
          if(i_449 == 1)
          {
            // BLOCK 227
            f_450  =  f_252;
          }  // B226
          else
          {
            // BLOCK 228
            f_450  =  v16f_73.s3;
          }  // B226
          // BLOCK 229 MERGES [227 228 ]
          i_451  =  isless(f_254, f_450);
          if(i_451 == 1)
          {
            // BLOCK 230
            f_452  =  f_254;
          }  // B229
          else
          {
            // BLOCK 231
            f_452  =  f_450;
          }  // B229
          // BLOCK 232 MERGES [230 231 ]
          i_453  =  isless(v16f_73.s4, f_252);
          if(i_453 == 1)
          {
            // BLOCK 233
            f_454  =  f_252;
          }  // B232
          else
          {
            // BLOCK 234
            f_454  =  v16f_73.s4;
          }  // B232
          // BLOCK 235 MERGES [233 234 ]
          i_455  =  isless(f_254, f_454);
          if(i_455 == 1)
          {
            // BLOCK 236
            f_456  =  f_254;
          }  // B235
          else
          {
            // BLOCK 237
            f_456  =  f_454;
          }  // B235
          // BLOCK 238 MERGES [236 237 ]
          i_457  =  isless(v16f_73.s5, f_252);
          if(i_457 == 1)
          {
            // BLOCK 239
            f_458  =  f_252;
          }  // B238
          else
          {
            // BLOCK 240
            f_458  =  v16f_73.s5;
          }  // B238
          // BLOCK 241 MERGES [239 240 ]
          i_459  =  isless(f_254, f_458);
          if(i_459 == 1)
          {
            // BLOCK 242
            f_460  =  f_254;
          }  // B241
          else
          {
            // BLOCK 243
            f_460  =  f_458;
          }  // B241
          // BLOCK 244 MERGES [242 243 ]
          i_461  =  isless(v16f_73.s6, f_252);
          if(i_461 == 1)
          {
            // BLOCK 245
            f_462  =  f_252;
          }  // B244
          else
          {
            // BLOCK 246
            f_462  =  v16f_73.s6;
          }  // B244
          // BLOCK 247 MERGES [245 246 ]
          i_463  =  isless(f_254, f_462);
          if(i_463 == 1)
          {
            // BLOCK 248
            f_464  =  f_254;
          }  // B247
          else
          {
            // BLOCK 249
            f_464  =  f_462;
          }  // B247
          // BLOCK 250 MERGES [248 249 ]
          i_465  =  isless(v16f_73.s7, f_252);
          if(i_465 == 1)
          {
            // BLOCK 251
            f_466  =  f_252;
          }  // B250
          else
          {
            // BLOCK 252
            f_466  =  v16f_73.s7;
          }  // B250
          // BLOCK 253 MERGES [251 252 ]
          i_467  =  isless(f_254, f_466);
          if(i_467 == 1)
          {
            // BLOCK 254
            f_468  =  f_254;
          }  // B253
          else
          {
            // BLOCK 255
            f_468  =  f_466;
          }  // B253
          // BLOCK 256 MERGES [254 255 ]
          i_469  =  isless(v16f_73.s8, f_252);
          if(i_469 == 1)
          {
            // BLOCK 257
            f_470  =  f_252;
          }  // B256
          else
          {
            // BLOCK 258
            f_470  =  v16f_73.s8;
          }  // B256
          // BLOCK 259 MERGES [257 258 ]
          i_471  =  isless(f_254, f_470);
          if(i_471 == 1)
          {
            // BLOCK 260
            f_472  =  f_254;
          }  // B259
          else
          {
            // BLOCK 261
            f_472  =  f_470;
          }  // B259
          // BLOCK 262 MERGES [260 261 ]
          i_473  =  isless(v16f_73.s9, f_252);
          if(i_473 == 1)
          {
            // BLOCK 263
            f_474  =  f_252;
          }  // B262
          else
          {
            // BLOCK 264
            f_474  =  v16f_73.s9;
          }  // B262
          // BLOCK 265 MERGES [263 264 ]
          i_475  =  isless(f_254, f_474);
          if(i_475 == 1)
          {
            // BLOCK 266
            f_476  =  f_254;
          }  // B265
          else
          {
            // BLOCK 267
            f_476  =  f_474;
          }  // B265
          // BLOCK 268 MERGES [266 267 ]
          i_477  =  isless(v16f_73.sA, f_252);
          if(i_477 == 1)
          {
            // BLOCK 269
            f_478  =  f_252;
          }  // B268
          else
          {
            // BLOCK 270
            f_478  =  v16f_73.sA;
          }  // B268
          // BLOCK 271 MERGES [269 270 ]
          i_479  =  isless(f_254, f_478);
          if(i_479 == 1)
          {
            // BLOCK 272
            f_480  =  f_254;
          }  // B271
          else
          {
            // BLOCK 273
            f_480  =  f_478;
          }  // B271
          // BLOCK 274 MERGES [272 273 ]
          i_481  =  isless(v16f_73.sB, f_252);
          if(i_481 == 1)
          {
            // BLOCK 275
            f_482  =  f_252;
          }  // B274
          else
          {
            // BLOCK 276
            f_482  =  v16f_73.sB;
          }  // B274
          // BLOCK 277 MERGES [275 276 ]
          i_483  =  isless(f_254, f_482);
          if(i_483 == 1)
          {
            // BLOCK 278
            f_484  =  f_254;
          }  // B277
          else
          {
            // BLOCK 279
            f_484  =  f_482;
          }  // B277
          // BLOCK 280 MERGES [278 279 ]
          i_485  =  isless(v16f_73.sC, f_252);
          if(i_485 == 1)
          {
            // BLOCK 281
            f_486  =  f_252;
          }  // B280
          else
          {
            // BLOCK 282
            f_486  =  v16f_73.sC;
          }  // B280
          // BLOCK 283 MERGES [281 282 ]
          i_487  =  isless(f_254, f_486);
          if(i_487 == 1)
          {
            // BLOCK 284
            f_488  =  f_254;
          }  // B283
          else
          {
            // BLOCK 285
            f_488  =  f_486;
          }  // B283
          // BLOCK 286 MERGES [284 285 ]
          i_489  =  isless(v16f_73.sD, f_252);
          if(i_489 == 1)
          {
            // BLOCK 287
            f_490  =  f_252;
          }  // B286
          else
          {
            // BLOCK 288
            f_490  =  v16f_73.sD;
          }  // B286
          // BLOCK 289 MERGES [287 288 ]
          i_491  =  isless(f_254, f_490);
          if(i_491 == 1)
          {
            // BLOCK 290
            f_492  =  f_254;
          }  // B289
          else
          {
            // BLOCK 291
            f_492  =  f_490;
          }  // B289
          // BLOCK 292 MERGES [290 291 ]
          i_493  =  isless(v16f_73.sE, f_252);
          if(i_493 == 1)
          {
            // BLOCK 293
            f_494  =  f_252;
          }  // B292
          else
          {
            // BLOCK 294
            f_494  =  v16f_73.sE;
          }  // B292
          // BLOCK 295 MERGES [293 294 ]
          i_495  =  isless(f_254, f_494);
          if(i_495 == 1)
          {
            // BLOCK 296
            f_496  =  f_254;
          }  // B295
          else
          {
            // BLOCK 297
            f_496  =  f_494;
          }  // B295
          // BLOCK 298 MERGES [296 297 ]
          i_497  =  isless(v16f_73.sF, f_252);
          if(i_497 == 1)
          {
            // BLOCK 299
            f_498  =  f_252;
          }  // B298
          else
          {
            // BLOCK 300
            f_498  =  v16f_73.sF;
          }  // B298
          // BLOCK 301 MERGES [299 300 ]
          i_499  =  isless(f_254, f_498);
          if(i_499 == 1)
          {
            // BLOCK 302
            f_500  =  f_254;
          }  // B301
          else
          {
            // BLOCK 303
            f_500  =  f_498;
          }  // B301
          // BLOCK 304 MERGES [302 303 ]
          i_501  =  i_65 * i_30;
          i_502  =  i_501 + i_257;
          i_503  =  i_502 << 4;
          l_504  =  (long) i_503;
          l_505  =  l_504 << 2;
          l_506  =  l_505 + 16L;
          ul_507  =  ul_5 + l_506;
          f_509  =  f_440;
          f_510  =  f_444;
          f_511  =  f_448;
          f_512  =  f_452;
          f_513  =  f_456;
          f_514  =  f_460;
          f_515  =  f_464;
          f_516  =  f_468;
          f_517  =  f_472;
          f_518  =  f_476;
          f_519  =  f_480;
          f_520  =  f_484;
          f_521  =  f_488;
          f_522  =  f_492;
          f_523  =  f_496;
          f_524  =  f_500;
          v16f_508  =  (float16)(f_509, f_510, f_511, f_512, f_513, f_514, f_515, f_516, f_517, f_518, f_519, f_520, f_521, f_522, f_523, f_524);
          vstore16(v16f_508, 0, (__global float *) ul_507);
        }  // B207
        else
        {
          // BLOCK 305
        }  // B207
        // BLOCK 306 MERGES [305 304 ]
        b_525  =  i_62 < i_20;
        if(b_525)
        {
          // BLOCK 307
          i_526  =  isless(v16f_74.s0, f_252);
          if(i_526 == 1)
          {
            // BLOCK 308
            f_527  =  f_252;
          }  // B307
          else
          {
            // BLOCK 309
            f_527  =  v16f_74.s0;
          }  // B307
          // BLOCK 310 MERGES [308 309 ]
          i_528  =  isless(f_254, f_527);
          if(i_528 == 1)
          {
            // BLOCK 311
            f_529  =  f_254;
          }  // B310
          else
          {
            // BLOCK 312
            f_529  =  f_527;
          }  // B310
          // BLOCK 313 MERGES [311 312 ]
          i_530  =  isless(v16f_74.s1, f_252);
          if(i_530 == 1)
          {
            // BLOCK 314
            f_531  =  f_252;
          }  // B313
          else
          {
            // BLOCK 315
            f_531  =  v16f_74.s1;
          }  // B313
          // BLOCK 316 MERGES [314 315 ]
          i_532  =  isless(f_254, f_531);
          if(i_532 == 1)
          {
            // BLOCK 317
            f_533  =  f_254;
          }  // B316
          else
          {
            // BLOCK 318
            f_533  =  f_531;
          }  // B316
          // BLOCK 319 MERGES [317 318 ]
          i_534  =  isless(v16f_74.s2, f_252);
          if(i_534 == 1)
          {
            // BLOCK 320
            f_535  =  f_252;
          }  // B319
          else
          {
            // BLOCK 321
            f_535  =  v16f_74.s2;
          }  // B319
          // BLOCK 322 MERGES [320 321 ]
          i_536  =  isless(f_254, f_535);
          if(i_536 == 1)
          {
            // BLOCK 323
            f_537  =  f_254;
          }  // B322
          else
          {
            // BLOCK 324
            f_537  =  f_535;
          }  // B322
          // BLOCK 325 MERGES [323 324 ]
          i_538  =  isless(v16f_74.s3, f_252);
          if(i_538 == 1)
          {
            // BLOCK 326
            f_539  =  f_252;
          }  // B325
          else
          {
            // BLOCK 327
            f_539  =  v16f_74.s3;
          }  // B325
          // BLOCK 328 MERGES [326 327 ]
          i_540  =  isless(f_254, f_539);
          if(i_540 == 1)
          {
            // BLOCK 329
            f_541  =  f_254;
          }  // B328
          else
          {
            // BLOCK 330
            f_541  =  f_539;
          }  // B328
          // BLOCK 331 MERGES [329 330 ]
          i_542  =  isless(v16f_74.s4, f_252);
          if(i_542 == 1)
          {
            // BLOCK 332
            f_543  =  f_252;
          }  // B331
          else
          {
            // BLOCK 333
            f_543  =  v16f_74.s4;
          }  // B331
          // BLOCK 334 MERGES [332 333 ]
          i_544  =  isless(f_254, f_543);
          if(i_544 == 1)
          {
            // BLOCK 335
            f_545  =  f_254;
          }  // B334
          else
          {
            // BLOCK 336
            f_545  =  f_543;
          }  // B334
          // BLOCK 337 MERGES [335 336 ]
          i_546  =  isless(v16f_74.s5, f_252);
          if(i_546 == 1)
          {
            // BLOCK 338
            f_547  =  f_252;
          }  // B337
          else
          {
            // BLOCK 339
            f_547  =  v16f_74.s5;
          }  // B337
          // BLOCK 340 MERGES [338 339 ]
          i_548  =  isless(f_254, f_547);
          if(i_548 == 1)
          {
            // BLOCK 341
            f_549  =  f_254;
          }  // B340
          else
          {
            // BLOCK 342
            f_549  =  f_547;
          }  // B340
          // BLOCK 343 MERGES [341 342 ]
          i_550  =  isless(v16f_74.s6, f_252);
          if(i_550 == 1)
          {
            // BLOCK 344
            f_551  =  f_252;
          }  // B343
          else
          {
            // BLOCK 345
            f_551  =  v16f_74.s6;
          }  // B343
          // BLOCK 346 MERGES [344 345 ]
          i_552  =  isless(f_254, f_551);
          if(i_552 == 1)
          {
            // BLOCK 347
            f_553  =  f_254;
          }  // B346
          else
          {
            // BLOCK 348
            f_553  =  f_551;
          }  // B346
          // BLOCK 349 MERGES [347 348 ]
          i_554  =  isless(v16f_74.s7, f_252);
          if(i_554 == 1)
          {
            // BLOCK 350
            f_555  =  f_252;
          }  // B349
          else
          {
            // BLOCK 351
            f_555  =  v16f_74.s7;
          }  // B349
          // BLOCK 352 MERGES [350 351 ]
          i_556  =  isless(f_254, f_555);
          if(i_556 == 1)
          {
            // BLOCK 353
            f_557  =  f_254;
          }  // B352
          else
          {
            // BLOCK 354
            f_557  =  f_555;
          }  // B352
          // BLOCK 355 MERGES [353 354 ]
          i_558  =  isless(v16f_74.s8, f_252);
          if(i_558 == 1)
          {
            // BLOCK 356
            f_559  =  f_252;
          }  // B355
          else
          {
            // BLOCK 357
            f_559  =  v16f_74.s8;
          }  // B355
          // BLOCK 358 MERGES [356 357 ]
          i_560  =  isless(f_254, f_559);
          if(i_560 == 1)
          {
            // BLOCK 359
            f_561  =  f_254;
          }  // B358
          else
          {
            // BLOCK 360
            f_561  =  f_559;
          }  // B358
          // BLOCK 361 MERGES [359 360 ]
          i_562  =  isless(v16f_74.s9, f_252);
          if(i_562 == 1)
          {
            // BLOCK 362
            f_563  =  f_252;
          }  // B361
          else
          {
            // BLOCK 363
            f_563  =  v16f_74.s9;
          }  // B361
          // BLOCK 364 MERGES [362 363 ]
          i_564  =  isless(f_254, f_563);
          if(i_564 == 1)
          {
            // BLOCK 365
            f_565  =  f_254;
          }  // B364
          else
          {
            // BLOCK 366
            f_565  =  f_563;
          }  // B364
          // BLOCK 367 MERGES [365 366 ]
          i_566  =  isless(v16f_74.sA, f_252);
          if(i_566 == 1)
          {
            // BLOCK 368
            f_567  =  f_252;
          }  // B367
          else
          {
            // BLOCK 369
            f_567  =  v16f_74.sA;
          }  // B367
          // BLOCK 370 MERGES [368 369 ]
          i_568  =  isless(f_254, f_567);
          if(i_568 == 1)
          {
            // BLOCK 371
            f_569  =  f_254;
          }  // B370
          else
          {
            // BLOCK 372
            f_569  =  f_567;
          }  // B370
          // BLOCK 373 MERGES [371 372 ]
          i_570  =  isless(v16f_74.sB, f_252);
          if(i_570 == 1)
          {
            // BLOCK 374
            f_571  =  f_252;
          }  // B373
          else
          {
            // BLOCK 375
            f_571  =  v16f_74.sB;
          }  // B373
          // BLOCK 376 MERGES [374 375 ]
          i_572  =  isless(f_254, f_571);
          if(i_572 == 1)
          {
            // BLOCK 377
            f_573  =  f_254;
          }  // B376
          else
          {
            // BLOCK 378
            f_573  =  f_571;
          }  // B376
          // BLOCK 379 MERGES [377 378 ]
          i_574  =  isless(v16f_74.sC, f_252);
          if(i_574 == 1)
          {
            // BLOCK 380
            f_575  =  f_252;
          }  // B379
          else
          {
            // BLOCK 381
            f_575  =  v16f_74.sC;
          }  // B379
          // BLOCK 382 MERGES [380 381 ]
          i_576  =  isless(f_254, f_575);
          if(i_576 == 1)
          {
            // BLOCK 383
            f_577  =  f_254;
          }  // B382
          else
          {
            // BLOCK 384
            f_577  =  f_575;
          }  // B382
          // BLOCK 385 MERGES [383 384 ]
          i_578  =  isless(v16f_74.sD, f_252);
          if(i_578 == 1)
          {
            // BLOCK 386
            f_579  =  f_252;
          }  // B385
          else
          {
            // BLOCK 387
            f_579  =  v16f_74.sD;
          }  // B385
          // BLOCK 388 MERGES [386 387 ]
          i_580  =  isless(f_254, f_579);
          if(i_580 == 1)
          {
            // BLOCK 389
            f_581  =  f_254;
          }  // B388
          else
          {
            // BLOCK 390
            f_581  =  f_579;
          }  // B388
          // BLOCK 391 MERGES [389 390 ]
          i_582  =  isless(v16f_74.sE, f_252);
          if(i_582 == 1)
          {
            // BLOCK 392
            f_583  =  f_252;
          }  // B391
          else
          {
            // BLOCK 393
            f_583  =  v16f_74.sE;
          }  // B391
          // BLOCK 394 MERGES [392 393 ]
          i_584  =  isless(f_254, f_583);
          if(i_584 == 1)
          {
            // BLOCK 395
            f_585  =  f_254;
          }  // B394
          else
          {
            // BLOCK 396
            f_585  =  f_583;
          }  // B394
          // BLOCK 397 MERGES [395 396 ]
          i_586  =  isless(v16f_74.sF, f_252);
          if(i_586 == 1)
          {
            // BLOCK 398
            f_587  =  f_252;
          }  // B397
          else
          {
            // BLOCK 399
            f_587  =  v16f_74.sF;
          }  // B397
          // BLOCK 400 MERGES [398 399 ]
          i_588  =  isless(f_254, f_587);
          if(i_588 == 1)
          {
            // BLOCK 401
            f_589  =  f_254;
          }  // B400
          else
          {
            // BLOCK 402
            f_589  =  f_587;
          }  // B400
          // BLOCK 403 MERGES [401 402 ]
          i_590  =  i_62 * i_30;
          i_591  =  i_590 + i_257;
          i_592  =  i_591 << 4;
          l_593  =  (long) i_592;
          l_594  =  l_593 << 2;
          l_595  =  l_594 + 16L;
          ul_596  =  ul_5 + l_595;
          f_598  =  f_529;
          f_599  =  f_533;
          f_600  =  f_537;
          f_601  =  f_541;
          f_602  =  f_545;
          f_603  =  f_549;
          f_604  =  f_553;
          f_605  =  f_557;
          f_606  =  f_561;
          f_607  =  f_565;
          f_608  =  f_569;
          f_609  =  f_573;
          f_610  =  f_577;
          f_611  =  f_581;
          f_612  =  f_585;
          f_613  =  f_589;
          v16f_597  =  (float16)(f_598, f_599, f_600, f_601, f_602, f_603, f_604, f_605, f_606, f_607, f_608, f_609, f_610, f_611, f_612, f_613);
          vstore16(v16f_597, 0, (__global float *) ul_596);
        }  // B306
        else
        {
          // BLOCK 404
        }  // B306
      }  // B2
      else
      {
        // BLOCK 405
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 406
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 407
  }  // B0
  // BLOCK 408 MERGES [407 406 405 404 403 ]
  return;
}  //  kernel
