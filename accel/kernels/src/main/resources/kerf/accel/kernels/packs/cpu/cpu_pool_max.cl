#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void largest(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_15;
  float f_110, f_112, f_114, f_116, f_118, f_120, f_122, f_124, f_126, f_128, f_130, f_132, f_134, f_136, f_138, f_140, f_142, f_143, f_144, f_145, f_146, f_147, f_148, f_149, f_150, f_151, f_152, f_153, f_154, f_155, f_156, f_157;
  float16 v16f_93, v16f_94, v16f_97, v16f_108, v16f_141;
  int i_5, i_6, i_9, i_10, i_13, i_14, i_17, i_19, i_21, i_23, i_25, i_27, i_29, i_30, i_32, i_33, i_35, i_37, i_39, i_40, i_41, i_46, i_47, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_74, i_75, i_80, i_81, i_82, i_83, i_84, i_85, i_86, i_87, i_88, i_95, i_96, i_98, i_99, i_100, i_101, i_102, i_103, i_109, i_111, i_113, i_115, i_117, i_119, i_121, i_123, i_125, i_127, i_129, i_131, i_133, i_135, i_137, i_139, i_158, i_159, i_160, i_161, i_166, i_167;
  long l_42, l_43, l_44, l_48, l_49, l_50, l_70, l_71, l_72, l_76, l_77, l_78, l_89, l_90, l_91, l_104, l_105, l_106, l_162, l_163, l_164;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_12, ul_16, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_31, ul_34, ul_36, ul_38, ul_45, ul_51, ul_73, ul_79, ul_92, ul_107, ul_165;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) windows;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      ul_12  =  ul_3 + 24L;
      i_13  =  *((__global int *) ul_12);
      i_14  =  get_global_id(2);
      b_15  =  i_14 < i_13;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_3 + 28L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 32L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 36L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 44L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_3 + 48L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_3 + 56L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_3 + 60L;
        i_29  =  *((__global int *) ul_28);
        i_30  =  *((__global int *) ul_8);
        ul_31  =  ul_3 + 92L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_31);
        ul_34  =  ul_3 + 88L;
        i_35  =  *((__global int *) ul_34);
        ul_36  =  ul_3 + 40L;
        i_37  =  *((__global int *) ul_36);
        ul_38  =  ul_3 + 52L;
        i_39  =  *((__global int *) ul_38);
        i_40  =  i_10 << 1;
        i_41  =  i_40 + i_10;
        l_42  =  (long) i_41;
        l_43  =  l_42 + 4L;
        l_44  =  l_43 << 2;
        ul_45  =  ul_1 + l_44;
        i_46  =  *((__global int *) ul_45);
        i_47  =  i_41 + 1;
        l_48  =  (long) i_47;
        l_49  =  l_48 + 4L;
        l_50  =  l_49 << 2;
        ul_51  =  ul_1 + l_50;
        i_52  =  *((__global int *) ul_51);
        i_53  =  i_19 * i_46;
        i_54  =  i_30 * i_14;
        i_55  =  i_54 + i_10;
        i_56  =  i_55 * i_23;
        i_57  =  i_56 * i_25;
        i_58  =  i_57 + i_39;
        i_59  =  i_17 * i_14;
        i_60  =  i_59 * i_19;
        i_61  =  i_60 * i_21;
        i_62  =  i_61 + i_37;
        i_63  =  i_32 * i_6;
        i_64  =  i_63 + i_33;
        i_65  =  min(i_64, i_35);
        // BLOCK 4 MERGES [3 62 ]
        i_66  =  0;
        for(;i_66 < i_23;)
        {
          // BLOCK 5
          i_67  =  i_66 + i_30;
          i_68  =  i_67 << 1;
          i_69  =  i_68 + i_67;
          l_70  =  (long) i_69;
          l_71  =  l_70 + 4L;
          l_72  =  l_71 << 2;
          ul_73  =  ul_1 + l_72;
          i_74  =  *((__global int *) ul_73);
          i_75  =  i_69 + 1;
          l_76  =  (long) i_75;
          l_77  =  l_76 + 4L;
          l_78  =  l_77 << 2;
          ul_79  =  ul_1 + l_78;
          i_80  =  *((__global int *) ul_79);
          i_81  =  i_53 + i_74;
          i_82  =  i_81 * i_21;
          i_83  =  i_62 + i_82;
          i_84  =  i_66 * i_25;
          i_85  =  i_58 + i_84;
          // BLOCK 6 MERGES [5 61 ]
          i_86  =  i_63;
          for(;i_86 < i_65;)
          {
            // BLOCK 7
            i_87  =  i_83 + i_86;
            i_88  =  i_87 << 4;
            l_89  =  (long) i_88;
            l_90  =  l_89 << 2;
            l_91  =  l_90 + 16L;
            ul_92  =  ul_0 + l_91;
            v16f_93  =  vload16(0, (__global float *) ul_92);
            // BLOCK 8 MERGES [7 60 ]
            v16f_94  =  v16f_93;
            i_95  =  i_46;
            for(;i_95 < i_52;)
            {
              // BLOCK 9
              i_96  =  i_95 * i_19;
              // BLOCK 10 MERGES [9 59 ]
              v16f_97  =  v16f_94;
              i_98  =  i_74;
              for(;i_98 < i_80;)
              {
                // BLOCK 11
                i_99  =  i_96 + i_98;
                i_100  =  i_99 * i_21;
                i_101  =  i_100 + i_62;
                i_102  =  i_101 + i_86;
                i_103  =  i_102 << 4;
                l_104  =  (long) i_103;
                l_105  =  l_104 << 2;
                l_106  =  l_105 + 16L;
                ul_107  =  ul_0 + l_106;
                v16f_108  =  vload16(0, (__global float *) ul_107);
                i_109  =  isless(v16f_97.s0, v16f_108.s0);
                if(i_109 == 1)
                {
                  // BLOCK 12
                  f_110  =  v16f_108.s0;
                }  // B11
                else
                {
                  // BLOCK 13
                  f_110  =  v16f_97.s0;
                }  // B11
                // BLOCK 14 MERGES [12 13 ]
                i_111  =  isless(v16f_97.s1, v16f_108.s1);
                if(i_111 == 1)
                {
                  // BLOCK 15
                  f_112  =  v16f_108.s1;
                }  // B14
                else
                {
                  // BLOCK 16
                  f_112  =  v16f_97.s1;
                }  // B14
                // BLOCK 17 MERGES [15 16 ]
                i_113  =  isless(v16f_97.s2, v16f_108.s2);
                if(i_113 == 1)
                {
                  // BLOCK 18
                  f_114  =  v16f_108.s2;
                }  // B17
                else
                {
                  // BLOCK 19
                  f_114  =  v16f_97.s2;
                }  // B17
                // BLOCK 20 MERGES [18 19 ]
                i_115  =  isless(v16f_97.s3, v16f_108.s3);
                if(i_115 == 1)
                {
                  // BLOCK 21
                  f_116  =  v16f_108.s3;
                }  // B20
                else
                {
                  // BLOCK 22
                  f_116  =  v16f_97.s3;
                }  // B20
                // BLOCK 23 MERGES [21 22 ]
                i_117  =  isless(v16f_97.s4, v16f_108.s4);
                if(i_117 == 1)
                {
                  // BLOCK 24
                  f_118  =  v16f_108.s4;
                }  // B23
                else
                {
                  // BLOCK 25
                  f_118  =  v16f_97.s4;
                }  // B23
                // BLOCK 26 MERGES [24 25 ]
                i_119  =  isless(v16f_97.s5, v16f_108.s5);
                if(i_119 == 1)
                {
                  // BLOCK 27
                  f_120  =  v16f_108.s5;
                }  // B26
                else
                {
                  // BLOCK 28
                  f_120  =  v16f_97.s5;
                }  // B26
                // BLOCK 29 MERGES [27 28 ]
                i_121  =  isless(v16f_97.s6, v16f_108.s6);
                if(i_121 == 1)
                {
                  // BLOCK 30
                  f_122  =  v16f_108.s6;
                }  // B29
                else
                {
                  // BLOCK 31
                  f_122  =  v16f_97.s6;
                }  // B29
                // BLOCK 32 MERGES [30 31 ]
                i_123  =  isless(v16f_97.s7, v16f_108.s7);
                if(i_123 == 1)
                {
                  // BLOCK 33
                  f_124  =  v16f_108.s7;
                }  // B32
                else
                {
                  // BLOCK 34
                  f_124  =  v16f_97.s7;
                }  // B32
                // BLOCK 35 MERGES [33 34 ]
                i_125  =  isless(v16f_97.s8, v16f_108.s8);
                if(i_125 == 1)
                {
                  // BLOCK 36
                  f_126  =  v16f_108.s8;
                }  // B35
                else
                {
                  // BLOCK 37
                  f_126  =  v16f_97.s8;
                }  // B35
                // BLOCK 38 MERGES [36 37 ]
                i_127  =  isless(v16f_97.s9, v16f_108.s9);
                if(i_127 == 1)
                {
                  // BLOCK 39
                  f_128  =  v16f_108.s9;
                }  // B38
                else
                {
                  // BLOCK 40
                  f_128  =  v16f_97.s9;
                }  // B38
                // BLOCK 41 MERGES [39 40 ]
                i_129  =  isless(v16f_97.sA, v16f_108.sA);
                if(i_129 == 1)
                {
                  // BLOCK 42
                  f_130  =  v16f_108.sA;
                }  // B41
                else
                {
                  // BLOCK 43
                  f_130  =  v16f_97.sA;
                }  // B41
                // BLOCK 44 MERGES [42 43 ]
                i_131  =  isless(v16f_97.sB, v16f_108.sB);
                if(i_131 == 1)
                {
                  // BLOCK 45
                  f_132  =  v16f_108.sB;
                }  // B44
                else
                {
                  // BLOCK 46
                  f_132  =  v16f_97.sB;
                }  // B44
                // BLOCK 47 MERGES [45 46 ]
                i_133  =  isless(v16f_97.sC, v16f_108.sC);
                if(i_133 == 1)
                {
                  // BLOCK 48
                  f_134  =  v16f_108.sC;
                }  // B47
                else
                {
                  // BLOCK 49
                  f_134  =  v16f_97.sC;
                }  // B47
                // BLOCK 50 MERGES [48 49 ]
                i_135  =  isless(v16f_97.sD, v16f_108.sD);
                if(i_135 == 1)
                {
                  // BLOCK 51
                  f_136  =  v16f_108.sD;
                }  // B50
                else
                {
                  // BLOCK 52
                  f_136  =  v16f_97.sD;
                }  // B50
                // BLOCK 53 MERGES [51 52 ]
                i_137  =  isless(v16f_97.sE, v16f_108.sE);
                if(i_137 == 1)
                {
                  // BLOCK 54
                  f_138  =  v16f_108.sE;
                }  // B53
                else
                {
                  // BLOCK 55
                  f_138  =  v16f_97.sE;
                }  // B53
                // BLOCK 56 MERGES [54 55 ]
                i_139  =  isless(v16f_97.sF, v16f_108.sF);
                if(i_139 == 1)
                {
                  // BLOCK 57
                  f_140  =  v16f_108.sF;
                }  // B56
                else
                {
                  // BLOCK 58
                  f_140  =  v16f_97.sF;
                }  // B56
                // BLOCK 59 MERGES [57 58 ]
                f_142  =  f_110;
                f_143  =  f_112;
                f_144  =  f_114;
                f_145  =  f_116;
                f_146  =  f_118;
                f_147  =  f_120;
                f_148  =  f_122;
                f_149  =  f_124;
                f_150  =  f_126;
                f_151  =  f_128;
                f_152  =  f_130;
                f_153  =  f_132;
                f_154  =  f_134;
                f_155  =  f_136;
                f_156  =  f_138;
                f_157  =  f_140;
                v16f_141  =  (float16)(f_142, f_143, f_144, f_145, f_146, f_147, f_148, f_149, f_150, f_151, f_152, f_153, f_154, f_155, f_156, f_157);
                i_158  =  i_29 + i_98;
                v16f_97  =  v16f_141;
                i_98  =  i_158;
              }  // B10
              // BLOCK 60
              i_159  =  i_27 + i_95;
              v16f_94  =  v16f_97;
              i_95  =  i_159;
            }  // B8
            // BLOCK 61
            i_160  =  i_85 + i_86;
            i_161  =  i_160 << 4;
            l_162  =  (long) i_161;
            l_163  =  l_162 << 2;
            l_164  =  l_163 + 16L;
            ul_165  =  ul_2 + l_164;
            vstore16(v16f_94, 0, (__global float *) ul_165);
            i_166  =  i_86 + 1;
            i_86  =  i_166;
          }  // B6
          // BLOCK 62
          i_167  =  i_66 + 1;
          i_66  =  i_167;
        }  // B4
        // BLOCK 63
      }  // B2
      else
      {
        // BLOCK 64
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 65
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 66
  }  // B0
  // BLOCK 67 MERGES [66 65 64 63 ]
  return;
}  //  kernel
